#include "ui/window/startpage.h"

#include "ui/settings.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace soctv {

namespace {

constexpr int columnWidth = 620;

QCommandLinkButton *way(const QString &text, const QString &description, QWidget *parent)
{
    auto *button = new QCommandLinkButton(text, description, parent);
    button->setAutoDefault(true); // Enter presses it when it has the focus
    return button;
}

} // namespace

StartPage::StartPage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_recentTitle(new QLabel(tr("Rosters opened before"), this))
    , m_recent(new QVBoxLayout)
{
    auto *title = new QLabel(QStringLiteral("Sổ CTV"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.8);
    font.setBold(true);
    title->setFont(font);
    auto *subtitle = new QLabel(
        tr("The contact register of a trade-union office, and its sheet Mẫu 01."), this);
    subtitle->setWordWrap(true);

    auto *import = way(tr("Begin with the Excel file in use…"),
        tr("The list that you have comes in: you see it before anything is written."), this);
    auto *create = way(tr("Create an empty roster"),
        tr("One file on this computer; type the rows or paste them from Excel."), this);
    auto *open = way(tr("Open a roster"), tr("A .soctv file made before."), this);
    auto *sample = way(tr("Try with sample data"),
        tr("A throw-away file with made-up people; nothing of it is kept."), this);
    connect(import, &QAbstractButton::clicked, this, &StartPage::importWanted);
    connect(create, &QAbstractButton::clicked, this, &StartPage::newWanted);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openWanted);
    connect(sample, &QAbstractButton::clicked, this, &StartPage::sampleWanted);

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->addStretch(1);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{title, subtitle, import, create, open, sample})
        layout->addWidget(widget);
    layout->addSpacing(12);
    QFont bold = m_recentTitle->font();
    bold.setBold(true);
    m_recentTitle->setFont(bold);
    layout->addWidget(m_recentTitle);
    layout->addLayout(m_recent);
    layout->addStretch(2);

    auto *outer = new QHBoxLayout;
    outer->addStretch();
    outer->addWidget(column, 1);
    outer->addStretch();
    auto *content = new QWidget;
    content->setLayout(outer);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    setFocusProxy(import);
    refresh();
}

void StartPage::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button being pressed
        delete item;
    }
    const QStringList files = m_settings.recentFiles();
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString &path : files)
        addRecent(path);
}

void StartPage::addRecent(const QString &path)
{
    const QFileInfo info(path);
    const bool there = info.exists();
    const QString folder = QDir::toNativeSeparators(info.path());
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    auto *button = new QCommandLinkButton(
        info.fileName(), there ? folder : tr("%1 — ⚠ not there now").arg(folder), line);
    button->setIcon({});
    button->setAutoDefault(true);
    button->setEnabled(there);
    connect(button, &QAbstractButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
    auto *forget = new QToolButton(line);
    forget->setText(tr("Forget"));
    forget->setAccessibleName(tr("Forget %1").arg(info.fileName()));
    forget->setToolTip(tr("Takes it off this list; the file stays."));
    forget->setAutoRaise(true);
    connect(forget, &QAbstractButton::clicked, this, [this, path] {
        m_settings.removeRecentFile(path);
        refresh();
    });
    layout->addWidget(button, 1);
    layout->addWidget(forget);
    m_recent->addWidget(line);
}

} // namespace soctv
