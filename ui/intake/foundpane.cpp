#include "ui/intake/foundpane.h"

#include "ui/intake/filestate.h"
#include "ui/intake/foundtext.h"
#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"

#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int allRefreshAfter = 200; // ms
constexpr int errorsShown = 50;

} // namespace

FoundPane::FoundPane(IntakeSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_file(PlanModel::allFiles)
    , m_text(new QTextEdit(this))
    , m_confirm(new QPushButton(tr("Yes, this can be read right"), this))
    , m_area(new QPushButton(tr("Choose the table area…"), this))
    , m_take(new QPushButton(this))
    , m_leaveOut(new QPushButton(this))
    , m_readAgain(new QPushButton(this))
{
    build();
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_session.confirm(m_file); });
    connect(m_area, &QPushButton::clicked, this, [this] { Q_EMIT areaWanted(m_file); });
    connect(m_readAgain, &QPushButton::clicked, this, [this] { m_session.readAgain(m_file); });
    connect(m_take, &QPushButton::clicked, this,
        [this] { m_session.setTaken(m_file, !m_session.choices().takenFiles.contains(m_file)); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_session.setLeftOut(m_file, m_session.file(m_file).state != IntakeFile::State::LeftOut);
    });
    connect(&session.files(), &IntakeFiles::changed, this, [this](int first, int last) {
        if ((first <= m_file && m_file <= last) || m_file == PlanModel::allFiles)
            refreshSoon();
    });
    connect(&session.files(), &IntakeFiles::found, this, &FoundPane::refreshSoon);
    connect(&session, &IntakeSession::planChanged, this, &FoundPane::refreshSoon);
    m_refreshLater.setSingleShot(true);
    connect(&m_refreshLater, &QTimer::timeout, this, &FoundPane::refresh);
    setFocusProxy(m_text);
}

void FoundPane::build()
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("What was found"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_confirm, m_take, m_area, m_readAgain, m_leaveOut}) {
        button->setAutoDefault(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
}

void FoundPane::setFile(int file)
{
    m_file = file;
    refresh();
}

QString FoundPane::text()
{
    refresh();
    return m_text->toPlainText();
}

void FoundPane::refreshSoon()
{
    if (!m_refreshLater.isActive())
        m_refreshLater.start(m_file == PlanModel::allFiles ? allRefreshAfter : 0);
}

void FoundPane::refresh()
{
    m_refreshLater.stop();
    const bool isOne = m_file != PlanModel::allFiles;
    const IntakeFile entry = isOne ? m_session.file(m_file) : IntakeFile();
    const bool isLeftOut = isOne && entry.state == IntakeFile::State::LeftOut;
    m_confirm->setVisible(isOne && entry.isRead() && entry.file.isUnsure());
    m_area->setVisible(isOne && entry.isRead() && entry.file.workbook);
    m_take->setVisible(isOne && entry.isRead() && isSuperseded(m_session, m_file));
    m_take->setText(m_session.choices().takenFiles.contains(m_file)
            ? tr("Only the newer file")
            : tr("Take this older file too"));
    const bool isStopped = entry.state == IntakeFile::State::Stopped;
    m_readAgain->setVisible(isOne && (isStopped || (entry.isRead() && !entry.file.workbook)));
    m_readAgain->setText(isStopped ? tr("Read this file") : tr("Read it once more"));
    m_leaveOut->setVisible(isOne && (entry.isRead() || isLeftOut));
    m_leaveOut->setText(isLeftOut ? tr("Take this file after all") : tr("Leave this file out"));
    if (isOne)
        tellFound(*m_text->document(), m_session, m_file);
    else
        tellAll();
}

void FoundPane::tellAll()
{
    QStringList errors;
    int read = 0;
    int bad = 0;
    for (int i = 0; i < m_session.fileCount(); ++i) {
        const IntakeFile &entry = m_session.file(i);
        read += entry.isRead() && !entry.file.form.isEmpty();
        if (!entry.isRead() || entry.file.error.isEmpty())
            continue;
        if (++bad <= errorsShown)
            errors.append(QStringLiteral("⚠ ") + entry.file.error);
    }
    QStringList lines{
        tr("Tables were found in %1 of %2 files.").arg(read).arg(m_session.fileCount())};
    const FoundFiles &found = m_session.files().leftOutOfFolders();
    if (const int units = m_session.summary().newUnits; units > 0)
        lines.append(tr("%n unit(s) are new and are added.", nullptr, units));
    if (const qsizetype missing = m_session.plan()->missing.size(); missing > 0)
        lines.append(
            tr("%n row(s) of the list are not in the sheets; they stay.", nullptr, int(missing)));
    lines += leftOutText(found);
    lines += errors;
    if (bad > errorsShown)
        lines.append(tr("… and %n more", nullptr, bad - errorsShown));
    m_text->setPlainText(lines.join(QStringLiteral("\n\n")));
}

} // namespace soctv
