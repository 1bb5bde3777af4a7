#include "ui/intake/foundpane.h"

#include "ui/intake/foundtext.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"

#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace soctv {

FoundPane::FoundPane(IntakeSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_file(PlanModel::allFiles)
    , m_text(new QTextEdit(this))
    , m_confirm(new QPushButton(tr("Yes, this can be read right"), this))
    , m_area(new QPushButton(tr("Choose the table area…"), this))
    , m_leaveOut(new QPushButton(this))
    , m_readAgain(new QPushButton(tr("Read this file"), this))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What was found"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_confirm, m_area, m_readAgain, m_leaveOut}) {
        button->setAutoDefault(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_session.confirm(m_file); });
    connect(m_area, &QPushButton::clicked, this, [this] { Q_EMIT areaWanted(m_file); });
    connect(m_readAgain, &QPushButton::clicked, this, [this] { Q_EMIT readingWanted(m_file); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_session.setLeftOut(m_file, m_session.file(m_file).state != IntakeFile::State::LeftOut);
    });
    connect(&session, &IntakeSession::fileChanged, this, [this](int file) {
        if (m_file == file || m_file == PlanModel::allFiles)
            refresh();
    });
    setFocusProxy(m_text);
}

void FoundPane::setFile(int file)
{
    m_file = file;
    refresh();
}

QString FoundPane::text() const
{
    return m_text->toPlainText();
}

void FoundPane::refresh()
{
    const bool isOne = m_file != PlanModel::allFiles;
    const IntakeFile entry = isOne ? m_session.file(m_file) : IntakeFile();
    const bool isLeftOut = isOne && entry.state == IntakeFile::State::LeftOut;
    m_confirm->setVisible(isOne && entry.isRead() && entry.file.isUnsure());
    m_area->setVisible(isOne && entry.isRead() && entry.file.workbook);
    m_readAgain->setVisible(isOne && entry.state == IntakeFile::State::Stopped);
    m_leaveOut->setVisible(isOne && (entry.isRead() || isLeftOut));
    m_leaveOut->setText(isLeftOut ? tr("Take this file after all") : tr("Leave this file out"));
    if (isOne)
        tellFound(*m_text->document(), entry);
    else
        tellAll();
}

void FoundPane::tellAll()
{
    QStringList lines;
    int read = 0;
    for (int i = 0; i < m_session.fileCount(); ++i) {
        const IntakeFile &entry = m_session.file(i);
        read += entry.isRead() && !entry.file.form.rows.isEmpty();
        if (!entry.file.error.isEmpty())
            lines.append(QStringLiteral("⚠ ") + entry.file.error);
    }
    lines.prepend(tr("Tables were found in %1 of %2 files.").arg(read).arg(m_session.fileCount()));
    m_text->setPlainText(lines.join(QStringLiteral("\n\n")));
}

} // namespace soctv
