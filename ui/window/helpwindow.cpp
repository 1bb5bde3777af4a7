#include "ui/window/helpwindow.h"

#include <QFile>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace soctv {

HelpWindow::HelpWindow(const QString &language, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Help — Sổ CTV"));
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Help"));
    connect(m_text, &QTextBrowser::anchorClicked, this,
        [this](const QUrl &link) { m_text->scrollToAnchor(link.fragment()); });
    QFile file(QStringLiteral(":/help/%1.html").arg(language));
    if (file.open(QIODevice::ReadOnly))
        m_text->setHtml(QString::fromUtf8(file.readAll()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    resize(720, 600);
}

void HelpWindow::showTopic(const QString &topic)
{
    m_text->scrollToAnchor(topic);
    show();
    raise();
    activateWindow();
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace soctv
