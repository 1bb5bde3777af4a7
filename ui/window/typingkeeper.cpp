#include "ui/window/typingkeeper.h"

#include "ui/list/rostermodel.h"
#include "ui/list/rostertable.h"
#include "ui/list/rosterview.h"
#include "ui/messagebar.h"
#include "ui/page.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>

namespace soctv {

namespace {

constexpr int pollMilliseconds = 1000; // what a power cut may cost of the typing

// The text that somebody has changed in the editor with the focus, and what the editor is called;
// boxes to search or filter with hold nothing that could be lost.
void readEditor(const QWidget *editor, KeptTyping &typing)
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    const auto *text = qobject_cast<const QPlainTextEdit *>(editor);
    if (line && line->isModified() && !line->isReadOnly())
        typing.text = line->text();
    else if (text && text->document()->isModified() && !text->isReadOnly())
        typing.text = text->toPlainText();
    else
        return;
    typing.place = editor->accessibleName();
}

} // namespace

TypingKeeper::TypingKeeper(Workspace &workspace)
    : QObject(&workspace)
    , m_workspace(workspace)
{
    connect(&m_timer, &QTimer::timeout, this, &TypingKeeper::keep);
    // What is stored is not offered again, even if the power goes this very moment.
    connect(&workspace.roster(), &Roster::changed, this, &TypingKeeper::keep);
    connect(&workspace.list().model(), &RosterModel::draftChanged, this, [this] {
        if (!m_workspace.list().model().hasDraft())
            keep();
    });
    m_timer.start(pollMilliseconds);
}

void TypingKeeper::clear()
{
    if (m_isOffered || m_kept.isEmpty())
        return;
    if (writeKeptTyping(m_workspace.roster().path(), {}).ok())
        m_kept = {};
}

KeptTyping TypingKeeper::typed() const
{
    KeptTyping typing;
    RosterView &list = m_workspace.list();
    const RosterModel &model = list.model();
    if (const auto role = roleOf(model.query().scope)) {
        typing.role = *role;
        typing.newRow = model.typedRow(model.starRow(), -1, {}).texts;
    }
    if (const ComposedEdit *editor = list.table().editor()) {
        const QModelIndex cell = list.table().currentIndex();
        const int field = RosterModel::fieldOf(cell.column());
        if (cell.row() == model.starRow()) {
            typing.newRow[std::size_t(field)] = editor->composedText();
        } else if (editor->isModified() || editor->composedText() != editor->text()) {
            typing.post = model.postAt(cell.row());
            typing.field = field;
            typing.text = editor->composedText();
        }
        return typing;
    }
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus->window() != m_workspace.window()) {
        readEditor(focus, typing); // in a dialog
    } else if (focus && m_workspace.isAncestorOf(focus) && !list.isAncestorOf(focus)) {
        const Page *page = m_workspace.currentPage();
        if (!page || page->searchField() != focus)
            readEditor(focus, typing);
    }
    return typing;
}

void TypingKeeper::keep()
{
    if (m_isOffered)
        return;
    const KeptTyping typing = typed();
    if (typing == m_kept || (typing.isEmpty() && m_kept.isEmpty()))
        return;
    // A folder that cannot be written costs what is typed only if the program stops besides.
    if (writeKeptTyping(m_workspace.roster().path(), typing).ok())
        m_kept = typing;
}

QString TypingKeeper::cellName() const
{
    const QList<ListRow> rows = readRows(m_workspace.roster().database(), {m_kept.post});
    return rows.isEmpty() ? QString() : rows.first().texts[field("full_name")];
}

void TypingKeeper::offer()
{
    m_kept = readKeptTyping(m_workspace.roster().path());
    if (m_kept.isEmpty())
        return;
    m_isOffered = true;
    Notice notice{{}, {}, Notice::Warning};
    QString button = tr("Put it back");
    if (m_kept.hasNewRow()) {
        notice.text = tr("The program stopped while a new row was being typed: “%1”. It is kept.")
                          .arg(m_kept.newRow[field("full_name")]);
    } else if (m_kept.post != 0 && m_kept.field >= 0) {
        notice.text = tr("The program stopped while “%1” was being typed for %2: “%3”. It is kept.")
                          .arg(fieldTitle(m_kept.field), cellName(), m_kept.text);
    } else {
        notice.text = tr("The program stopped while this was being typed: “%1”. It is kept.")
                          .arg(m_kept.text);
        button = tr("Copy it");
    }
    notice.buttons.append({button, [this] { putBack(); }});
    notice.buttons.append({tr("Drop it"), [this] { forget(); }});
    Q_EMIT message(notice);
}

void TypingKeeper::putBack()
{
    RosterView &list = m_workspace.list();
    if (m_kept.hasNewRow()) {
        m_workspace.setView(viewOf(m_kept.role));
        list.startNewRow();
        for (int field = 0; field < int(listFields.size()); ++field) {
            const QString &text = m_kept.newRow[std::size_t(field)];
            if (!text.isEmpty())
                list.model().setData(
                    list.model().index(list.model().starRow(), RosterModel::columnOf(field)), text);
        }
    } else if (m_kept.post != 0 && m_kept.field >= 0) {
        const Done done = m_workspace.roster().edit(Step{Action::SetField, 1, m_kept.field},
            [&](Edit &edit) { setText(edit, m_kept.post, m_kept.field, m_kept.text); });
        if (!done) {
            Q_EMIT message(errorNotice(done.error()));
            return; // it stays kept
        }
        m_workspace.showPost(m_kept.post);
    } else {
        QGuiApplication::clipboard()->setText(m_kept.text);
    }
    forget();
}

// What was put into the new row is kept anew from there.
void TypingKeeper::forget()
{
    m_isOffered = false;
    keep();
}

} // namespace soctv
