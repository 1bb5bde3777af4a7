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
    <name>soctv::Navigation</name>
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
