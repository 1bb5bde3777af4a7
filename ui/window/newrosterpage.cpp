#include "ui/window/newrosterpage.h"

#include "core/text/fold.h"
#include "ui/composededit.h"
#include "ui/dialogs.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace soctv {

namespace {

constexpr int pageWidth = 640;
constexpr int longestName = 60; // letters of a suggested file name

} // namespace

NewRosterPage::NewRosterPage(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_name(new ComposedEdit(this))
    , m_superior(new ComposedEdit(this))
    , m_path(new QLineEdit(this))
    , m_missing(new QLabel(this))
{
    m_name->setPlaceholderText(tr("for example: Liên đoàn Lao động quận Ví Dụ"));
    m_superior->setPlaceholderText(tr("may stay empty"));
    auto *title = new QLabel(tr("A new roster"), this);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    title->setFont(font);

    auto *column = new QWidget(this);
    column->setMaximumWidth(pageWidth);
    auto *layout = new QVBoxLayout(column);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addLayout(makeForm());
    layout->addWidget(m_missing);
    layout->addLayout(makeButtons());
    layout->addStretch(2);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch();
    outer->addWidget(column, 1);
    outer->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, &NewRosterPage::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathChosen = true; });
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_superior, m_path})
        connect(line, &QLineEdit::returnPressed, this, &NewRosterPage::accept);
    setFocusProxy(m_name);
}

QLayout *NewRosterPage::makeForm()
{
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the place of the file"));
    choose->setAutoDefault(true);
    connect(choose, &QAbstractButton::clicked, this, &NewRosterPage::choosePath);
    auto *form = new QGridLayout;
    const auto addLine = [&](const QString &text, QWidget *editor) {
        auto *label = new QLabel(text, this);
        label->setBuddy(editor);
        const int row = form->rowCount();
        form->addWidget(label, row, 0);
        form->addWidget(editor, row, 1);
    };
    addLine(tr("&Name of the office *"), m_name);
    addLine(tr("Body &above it"), m_superior);
    addLine(tr("&File"), m_path);
    form->addWidget(choose, form->rowCount() - 1, 2);
    return form;
}

QLayout *NewRosterPage::makeButtons()
{
    auto *create = new QPushButton(tr("Create the roster"), this);
    auto *back = new QPushButton(tr("Back"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {create, back}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    connect(create, &QAbstractButton::clicked, this, &NewRosterPage::accept);
    connect(back, &QAbstractButton::clicked, this, &NewRosterPage::cancelled);
    return buttons;
}

void NewRosterPage::begin(const QString &folder, const QString &source)
{
    m_source = source;
    m_folder = source.isEmpty() ? folder : QFileInfo(source).absolutePath();
    m_pathChosen = false;
    m_name->clear();
    m_superior->clear();
    m_missing->clear();
    suggestPath();
    m_name->setFocus();
}

QString NewRosterPage::fileNameFor(const QString &officeName)
{
    QString name = foldHeader(officeName).left(longestName).trimmed();
    name.replace(u' ', u'-');
    if (name.isEmpty())
        name = QStringLiteral("so-ctv");
    return name + u".soctv";
}

QString NewRosterPage::freePath(const QString &fileName) const
{
    const QFileInfo info(QDir(m_folder), fileName);
    QString path = info.filePath();
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = QDir(m_folder).filePath(
            QStringLiteral("%1-%2.soctv").arg(info.completeBaseName()).arg(number));
    }
    return path;
}

void NewRosterPage::suggestPath()
{
    if (m_pathChosen)
        return;
    const QString name = m_source.isEmpty() ? fileNameFor(m_name->text())
                                            : QFileInfo(m_source).completeBaseName() + u".soctv";
    m_path->setText(QDir::toNativeSeparators(freePath(name)));
}

void NewRosterPage::choosePath()
{
    const QString path = m_dialogs.saveFile(
        tr("Where to put the new roster"), m_path->text(), tr("Sổ CTV rosters (*.soctv)"));
    if (path.isEmpty())
        return;
    m_pathChosen = true;
    m_path->setText(QDir::toNativeSeparators(path));
}

void NewRosterPage::accept()
{
    const QString name = cleaned(m_name->text());
    if (name.isEmpty()) {
        m_missing->setText(
            tr("⚠ Type the name of the office: it stands at the top of each sheet."));
        m_name->setFocus();
        return;
    }
    QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (!path.endsWith(QLatin1String(".soctv"), Qt::CaseInsensitive))
        path += QLatin1String(".soctv");
    m_missing->clear();
    Q_EMIT accepted({name, cleaned(m_superior->text())}, path);
}

void NewRosterPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace soctv
