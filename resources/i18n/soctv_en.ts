<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Made “%1” with %n fictional row(s).</source>
        <translation>
            <numerusform>Made “%1” with %n fictional row.</numerusform>
            <numerusform>Made “%1” with %n fictional rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  %n cell(s) can be repaired: --accept all does so</source>
        <translation>
            <numerusform>  %n cell can be repaired: --accept all does so</numerusform>
            <numerusform>  %n cells can be repaired: --accept all does so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds in “%1” are left out.</source>
        <translation>
            <numerusform>%n file of other kinds in “%1” are left out.</numerusform>
            <numerusform>%n files of other kinds in “%1” are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) who had been erased since stay erased.</source>
        <translation>
            <numerusform>%n person who had been erased since stay erased.</numerusform>
            <numerusform>%n persons who had been erased since stay erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>add %n row(s)</source>
        <translation>
            <numerusform>add %n row</numerusform>
            <numerusform>add %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste %n row(s)</source>
        <translation>
            <numerusform>paste %n row</numerusform>
            <numerusform>paste %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overwrite %n row(s)</source>
        <translation>
            <numerusform>overwrite %n row</numerusform>
            <numerusform>overwrite %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n row(s)</source>
        <translation>
            <numerusform>import %n row</numerusform>
            <numerusform>import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %1, %n row(s)</source>
        <translation>
            <numerusform>edit %1, %n row</numerusform>
            <numerusform>edit %1, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear %n cell(s)</source>
        <translation>
            <numerusform>clear %n cell</numerusform>
            <numerusform>clear %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fill down %n row(s)</source>
        <translation>
            <numerusform>fill down %n row</numerusform>
            <numerusform>fill down %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replace in %1, %n row(s)</source>
        <translation>
            <numerusform>replace in %1, %n row</numerusform>
            <numerusform>replace in %1, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n row(s)</source>
        <translation>
            <numerusform>delete %n row</numerusform>
            <numerusform>delete %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n row(s)</source>
        <translation>
            <numerusform>restore %n row</numerusform>
            <numerusform>restore %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add a unit</source>
        <translation>
            <numerusform>add a unit</numerusform>
            <numerusform>add a unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not the same person</source>
        <translation>
            <numerusform>not the same person</numerusform>
            <numerusform>not the same person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit office details</source>
        <translation>
            <numerusform>edit office details</numerusform>
            <numerusform>edit office details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge two people into one</source>
        <translation>
            <numerusform>merge two people into one</numerusform>
            <numerusform>merge two people into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import %n unit(s)</source>
        <translation>
            <numerusform>import %n unit</numerusform>
            <numerusform>import %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n unit(s)</source>
        <translation>
            <numerusform>edit %n unit</numerusform>
            <numerusform>edit %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit the kinds of units</source>
        <translation>
            <numerusform>edit the kinds of units</numerusform>
            <numerusform>edit the kinds of units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rename a unit</source>
        <translation>
            <numerusform>rename a unit</numerusform>
            <numerusform>rename a unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>merge %n unit(s)</source>
        <translation>
            <numerusform>merge %n unit</numerusform>
            <numerusform>merge %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>split a unit</source>
        <translation>
            <numerusform>split a unit</numerusform>
            <numerusform>split a unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n unit(s)</source>
        <translation>
            <numerusform>move %n unit</numerusform>
            <numerusform>move %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>close %n unit(s)</source>
        <translation>
            <numerusform>close %n unit</numerusform>
            <numerusform>close %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n unit(s)</source>
        <translation>
            <numerusform>delete %n unit</numerusform>
            <numerusform>delete %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n term(s)</source>
        <translation>
            <numerusform>end %n term</numerusform>
            <numerusform>end %n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>appoint a successor</source>
        <translation>
            <numerusform>appoint a successor</numerusform>
            <numerusform>appoint a successor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renew the terms of %n row(s)</source>
        <translation>
            <numerusform>renew the terms of %n row</numerusform>
            <numerusform>renew the terms of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n row(s) to another unit</source>
        <translation>
            <numerusform>move %n row to another unit</numerusform>
            <numerusform>move %n rows to another unit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>add an official account</source>
        <translation>
            <numerusform>add an official account</numerusform>
            <numerusform>add an official account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit %n official account(s)</source>
        <translation>
            <numerusform>edit %n official account</numerusform>
            <numerusform>edit %n official accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delete %n official account(s)</source>
        <translation>
            <numerusform>delete %n official account</numerusform>
            <numerusform>delete %n official accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restore %n official account(s)</source>
        <translation>
            <numerusform>restore %n official account</numerusform>
            <numerusform>restore %n official accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit the administrators of an account</source>
        <translation>
            <numerusform>edit the administrators of an account</numerusform>
            <numerusform>edit the administrators of an account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hand over an official account</source>
        <translation>
            <numerusform>hand over an official account</numerusform>
            <numerusform>hand over an official account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mark %n account(s) as the unit’s</source>
        <translation>
            <numerusform>mark %n account as the unit’s</numerusform>
            <numerusform>mark %n accounts as the unit’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>make an account personal again</source>
        <translation>
            <numerusform>make an account personal again</numerusform>
            <numerusform>make an account personal again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message numerus="yes">
        <source>%n unit(s) added.</source>
        <translation>
            <numerusform>%n unit added.</numerusform>
            <numerusform>%n units added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) renamed.</source>
        <translation>
            <numerusform>%n unit renamed.</numerusform>
            <numerusform>%n units renamed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) merged.</source>
        <translation>
            <numerusform>%n unit merged.</numerusform>
            <numerusform>%n units merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) split.</source>
        <translation>
            <numerusform>%n unit split.</numerusform>
            <numerusform>%n units split.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) moved.</source>
        <translation>
            <numerusform>%n unit moved.</numerusform>
            <numerusform>%n units moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) closed.</source>
        <translation>
            <numerusform>%n unit closed.</numerusform>
            <numerusform>%n units closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) deleted.</source>
        <translation>
            <numerusform>%n unit deleted.</numerusform>
            <numerusform>%n units deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>View</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowBackups</name>
    <message numerus="yes">
        <source>%n person(s) who had been erased since stay erased.</source>
        <translation>
            <numerusform>%n person who had been erased since stay erased.</numerusform>
            <numerusform>%n persons who had been erased since stay erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv</name>
    <message numerus="yes">
        <source>%n person(s) erased for good.</source>
        <translation>
            <numerusform>%n person erased for good.</numerusform>
            <numerusform>%n persons erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old backup(s) deleted.</source>
        <translation>
            <numerusform>%n old backup deleted.</numerusform>
            <numerusform>%n old backups deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s)</source>
        <translation>
            <numerusform>%1: %n cell</numerusform>
            <numerusform>%1: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the bin or no longer in the roster. Choose the rows again.</source>
        <translation>
            <numerusform>%n row are in the bin or no longer in the roster. Choose the rows again.</numerusform>
            <numerusform>%n rows are in the bin or no longer in the roster. Choose the rows again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) begin only after that day, for example %1 (from %2). Choose a later day or leave them out.</source>
        <translation>
            <numerusform>%n row begin only after that day, for example %1 (from %2). Choose a later day or leave them out.</numerusform>
            <numerusform>%n rows begin only after that day, for example %1 (from %2). Choose a later day or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n row(s) the present term begins on that day or later, for example %1 (from %2). Choose a later first day or leave them out.</source>
        <translation>
            <numerusform>For %n row the present term begins on that day or later, for example %1 (from %2). Choose a later first day or leave them out.</numerusform>
            <numerusform>For %n rows the present term begins on that day or later, for example %1 (from %2). Choose a later first day or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) belong to a unit that is not open on %2, for example “%1”. Move them to another unit first or leave them out.</source>
        <translation>
            <numerusform>%n row belong to a unit that is not open on %2, for example “%1”. Move them to another unit first or leave them out.</numerusform>
            <numerusform>%n rows belong to a unit that is not open on %2, for example “%1”. Move them to another unit first or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would hold a post in the same list and unit twice, for example %1. End the other row first or leave them out.</source>
        <translation>
            <numerusform>%n person would hold a post in the same list and unit twice, for example %1. End the other row first or leave them out.</numerusform>
            <numerusform>%n persons would hold a post in the same list and unit twice, for example %1. End the other row first or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) under “%1” go on. Give each of them to one of the new units.</source>
        <translation>
            <numerusform>%n unit under “%1” go on. Give each of them to one of the new units.</numerusform>
            <numerusform>%n units under “%1” go on. Give each of them to one of the new units.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) stay with the closed unit.</source>
        <translation>
            <numerusform>%n post stay with the closed unit.</numerusform>
            <numerusform>%n posts stay with the closed unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) under “%1” go on. Move them elsewhere, or close them, too.</source>
        <translation>
            <numerusform>%n unit under “%1” go on. Move them elsewhere, or close them, too.</numerusform>
            <numerusform>%n units under “%1” go on. Move them elsewhere, or close them, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are in “%1”. Delete them first, or give them another unit.</source>
        <translation>
            <numerusform>%n post are in “%1”. Delete them first, or give them another unit.</numerusform>
            <numerusform>%n posts are in “%1”. Delete them first, or give them another unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) stand or stood under “%1”. Close it instead.</source>
        <translation>
            <numerusform>%n unit stand or stood under “%1”. Close it instead.</numerusform>
            <numerusform>%n units stand or stood under “%1”. Close it instead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are of this kind. Give them another kind first.</source>
        <translation>
            <numerusform>%n unit are of this kind. Give them another kind first.</numerusform>
            <numerusform>%n units are of this kind. Give them another kind first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) marked as the unit’s: now among the official accounts.</source>
        <translation>
            <numerusform>%n account marked as the unit’s: now among the official accounts.</numerusform>
            <numerusform>%n accounts marked as the unit’s: now among the official accounts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::AccountEdits</name>
    <message numerus="yes">
        <source>%n official account(s) marked as in use.</source>
        <translation>
            <numerusform>%n official account marked as in use.</numerusform>
            <numerusform>%n official accounts marked as in use.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) marked as closed.</source>
        <translation>
            <numerusform>%n official account marked as closed.</numerusform>
            <numerusform>%n official accounts marked as closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) moved to the bin. Rows of Mẫu 01 go on showing them.</source>
        <translation>
            <numerusform>%n official account moved to the bin. Rows of Mẫu 01 go on showing them.</numerusform>
            <numerusform>%n official accounts moved to the bin. Rows of Mẫu 01 go on showing them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official account(s) restored.</source>
        <translation>
            <numerusform>%n official account restored.</numerusform>
            <numerusform>%n official accounts restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::AccountsView</name>
    <message numerus="yes">
        <source>%n official account(s)</source>
        <translation>
            <numerusform>%n official account</numerusform>
            <numerusform>%n official accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::BackupsPage</name>
    <message numerus="yes">
        <source>Checking %n backup(s)…</source>
        <translation>
            <numerusform>Checking %n backup…</numerusform>
            <numerusform>Checking %n backups…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are damaged and cannot be restored. Nothing has been deleted; the roster itself is not affected.</source>
        <translation>
            <numerusform>%n backup are damaged and cannot be restored. Nothing has been deleted; the roster itself is not affected.</numerusform>
            <numerusform>%n backups are damaged and cannot be restored. Nothing has been deleted; the roster itself is not affected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) checked: all is well.</source>
        <translation>
            <numerusform>%n backup checked: all is well.</numerusform>
            <numerusform>%n backups checked: all is well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::BarChart</name>
    <message numerus="yes">
        <source>%n other(s): %1</source>
        <translation>
            <numerusform>%n other: %1</numerusform>
            <numerusform>%n others: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::BinPage</name>
    <message numerus="yes">
        <source>%n row(s) in the bin. Erasing acts on the person.</source>
        <translation>
            <numerusform>%n row in the bin. Erasing acts on the person.</numerusform>
            <numerusform>%n rows in the bin. Erasing acts on the person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) restored.</source>
        <translation>
            <numerusform>%n row restored.</numerusform>
            <numerusform>%n rows restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::EraseDialog</name>
    <message numerus="yes">
        <source>Erase %n person(s) for good? This cannot be undone.</source>
        <translation>
            <numerusform>Erase %n person for good? This cannot be undone.</numerusform>
            <numerusform>Erase %n persons for good? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::FilesModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n file(s)</source>
        <translation>
            <numerusform>All %n file</numerusform>
            <numerusform>All %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n temporary file(s) skipped.</source>
        <translation>
            <numerusform>%n temporary file skipped.</numerusform>
            <numerusform>%n temporary files skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of other kinds skipped.</source>
        <translation>
            <numerusform>%n file of other kinds skipped.</numerusform>
            <numerusform>%n files of other kinds skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::FoundPane</name>
    <message numerus="yes">
        <source>Table with %n row(s)</source>
        <translation>
            <numerusform>Table with %n row</numerusform>
            <numerusform>Table with %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, nobody is in them</source>
        <translation>
            <numerusform>%n row left out, nobody is in them</numerusform>
            <numerusform>%n rows left out, nobody is in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are hidden in the file; they come in all the same.</source>
        <translation>
            <numerusform>%n row are hidden in the file; they come in all the same.</numerusform>
            <numerusform>%n rows are hidden in the file; they come in all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) are new and are added.</source>
        <translation>
            <numerusform>%n unit are new and are added.</numerusform>
            <numerusform>%n units are new and are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the list are not in the sheets; they stay.</source>
        <translation>
            <numerusform>%n row of the list are not in the sheets; they stay.</numerusform>
            <numerusform>%n rows of the list are not in the sheets; they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List of %n unit(s)</source>
        <translation>
            <numerusform>List of %n unit</numerusform>
            <numerusform>List of %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::HistoryPage</name>
    <message numerus="yes">
        <source>What this step changed (the first %n value(s)):</source>
        <translation>
            <numerusform>What this step changed (the first %n value):</numerusform>
            <numerusform>What this step changed (the first %n values):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s), all that came after “%1”?</source>
        <translation>
            <numerusform>Undo %n step, all that came after “%1”?</numerusform>
            <numerusform>Undo %n steps, all that came after “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n step(s), up to “%1”?</source>
        <translation>
            <numerusform>Redo %n step, up to “%1”?</numerusform>
            <numerusform>Redo %n steps, up to “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n step(s)</source>
        <translation>
            <numerusform>Undo %n step</numerusform>
            <numerusform>Undo %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n step(s)</source>
        <translation>
            <numerusform>Redo %n step</numerusform>
            <numerusform>Redo %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone.</source>
        <translation>
            <numerusform>%n step undone.</numerusform>
            <numerusform>%n steps undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) redone.</source>
        <translation>
            <numerusform>%n step redone.</numerusform>
            <numerusform>%n steps redone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::IntakeView</name>
    <message numerus="yes">
        <source>Importing %n row(s)…</source>
        <translation>
            <numerusform>Importing %n row…</numerusform>
            <numerusform>Importing %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were in the list already.</source>
        <translation>
            <numerusform>%n row were in the list already.</numerusform>
            <numerusform>%n rows were in the list already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) did not come in because %1.</source>
        <translation>
            <numerusform>%n row did not come in because %1.</numerusform>
            <numerusform>%n rows did not come in because %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>&amp;Import %n row</numerusform>
            <numerusform>&amp;Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See %n row(s)</source>
        <translation>
            <numerusform>See %n row</numerusform>
            <numerusform>See %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::KindsDialog</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::PersonPanel</name>
    <message numerus="yes">
        <source>%n selected row(s): a field typed here is set in all of them</source>
        <translation>
            <numerusform>%n selected row: a field typed here is set in all of them</numerusform>
            <numerusform>%n selected rows: a field typed here is set in all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::PrintView</name>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>Printed %n page.</numerusform>
            <numerusform>Printed %n pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer “%1”.</source>
        <translation>
            <numerusform>%n page sent to the printer “%1”.</numerusform>
            <numerusform>%n pages sent to the printer “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::ReplaceDialog</name>
    <message numerus="yes">
        <source>%n row(s) will change.</source>
        <translation>
            <numerusform>%n row will change.</numerusform>
            <numerusform>%n rows will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was replaced in %n row(s).</source>
        <translation>
            <numerusform>The text was replaced in %n row.</numerusform>
            <numerusform>The text was replaced in %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RescueDialog</name>
    <message numerus="yes">
        <source>%1: %n row(s) of which no text is left</source>
        <translation>
            <numerusform>%1: %n row of which no text is left</numerusform>
            <numerusform>%1: %n rows of which no text is left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RestoreDialog</name>
    <message numerus="yes">
        <source>%n person(s) in the backup have been erased for good since, and stay erased.</source>
        <translation>
            <numerusform>%n person in the backup have been erased for good since, and stay erased.</numerusform>
            <numerusform>%n persons in the backup have been erased for good since, and stay erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RosterEdits</name>
    <message numerus="yes">
        <source>%n row(s) were moved to the bin.</source>
        <translation>
            <numerusform>%n row were moved to the bin.</numerusform>
            <numerusform>%n rows were moved to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RosterPaste</name>
    <message numerus="yes">
        <source>Overwrite %n row(s)</source>
        <translation>
            <numerusform>Overwrite %n row</numerusform>
            <numerusform>Overwrite %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where are the %n row(s) on the clipboard to go?</source>
        <translation>
            <numerusform>Where are the %n row on the clipboard to go?</numerusform>
            <numerusform>Where are the %n rows on the clipboard to go?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %n as new</source>
        <translation>
            <numerusform>Add all %n as new</numerusform>
            <numerusform>Add all %n as new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were pasted.</source>
        <translation>
            <numerusform>%n row were pasted.</numerusform>
            <numerusform>%n rows were pasted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows cannot be added to this list, and there are only %n row(s) to write over. Nothing was pasted.</source>
        <translation>
            <numerusform>Rows cannot be added to this list, and there are only %n row to write over. Nothing was pasted.</numerusform>
            <numerusform>Rows cannot be added to this list, and there are only %n rows to write over. Nothing was pasted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::RosterStatus</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::StateStrip</name>
    <message numerus="yes">
        <source>It can be taken over in %n minute(s).</source>
        <translation>
            <numerusform>It can be taken over in %n minute.</numerusform>
            <numerusform>It can be taken over in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::StatisticsPage</name>
    <message numerus="yes">
        <source>The table was copied, for a spreadsheet: %n row(s).</source>
        <translation>
            <numerusform>The table was copied, for a spreadsheet: %n row.</numerusform>
            <numerusform>The table was copied, for a spreadsheet: %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::TermCommands</name>
    <message numerus="yes">
        <source>The terms of %n row(s) end. Ended rows are in the list “Ended”.</source>
        <translation>
            <numerusform>The terms of %n row end. Ended rows are in the list “Ended”.</numerusform>
            <numerusform>The terms of %n rows end. Ended rows are in the list “Ended”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were moved to another unit.</source>
        <translation>
            <numerusform>%n row were moved to another unit.</numerusform>
            <numerusform>%n rows were moved to another unit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::TodayPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::TodayTask</name>
    <message numerus="yes">
        <source>The last backup is %n day(s) old.</source>
        <translation>
            <numerusform>The last backup is %n day old.</numerusform>
            <numerusform>The last backup is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen file(s) are not imported yet.</source>
        <translation>
            <numerusform>%n chosen file are not imported yet.</numerusform>
            <numerusform>%n chosen files are not imported yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) belong to units that are closed.</source>
        <translation>
            <numerusform>%n post belong to units that are closed.</numerusform>
            <numerusform>%n posts belong to units that are closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) ended in the last 90 days, and nobody has taken them up.</source>
        <translation>
            <numerusform>%n post ended in the last 90 days, and nobody has taken them up.</numerusform>
            <numerusform>%n posts ended in the last 90 days, and nobody has taken them up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) end within 60 days.</source>
        <translation>
            <numerusform>%n post end within 60 days.</numerusform>
            <numerusform>%n posts end within 60 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have cells to check.</source>
        <translation>
            <numerusform>%n row have cells to check.</numerusform>
            <numerusform>%n rows have cells to check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of people may be the same.</source>
        <translation>
            <numerusform>%n pair of people may be the same.</numerusform>
            <numerusform>%n pairs of people may be the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::UnitBar</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::UnitOrderDialog</name>
    <message numerus="yes">
        <source>%n unit(s) change.</source>
        <translation>
            <numerusform>%n unit change.</numerusform>
            <numerusform>%n units change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) cannot: see the lines marked ⚠.</source>
        <translation>
            <numerusform>%n unit cannot: see the lines marked ⚠.</numerusform>
            <numerusform>%n units cannot: see the lines marked ⚠.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::UnitPane</name>
    <message numerus="yes">
        <source>%n person(s) of its own</source>
        <translation>
            <numerusform>%n person of its own</numerusform>
            <numerusform>%n persons of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) with all units below</source>
        <translation>
            <numerusform>%n post with all units below</numerusform>
            <numerusform>%n posts with all units below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::UnitsView</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) match “%1”</source>
        <translation>
            <numerusform>%n unit match “%1”</numerusform>
            <numerusform>%n units match “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed unit(s) would match, too</source>
        <translation>
            <numerusform>%n closed unit would match, too</numerusform>
            <numerusform>%n closed units would match, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>soctv::Workspace</name>
    <message numerus="yes">
        <source>%n file(s) wait to be imported, with all that you have decided. Ctrl+I goes back to them.</source>
        <translation>
            <numerusform>%n file wait to be imported, with all that you have decided. Ctrl+I goes back to them.</numerusform>
            <numerusform>%n files wait to be imported, with all that you have decided. Ctrl+I goes back to them.</numerusform>
        </translation>
    </message>
</context>
</TS>
