#pragma once

#include <QWidget>

class QTextBrowser;

namespace soctv {

/// F1: the help text in the language of the interface, from the program itself; no network.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(const QString &language, QWidget *parent = nullptr);

    /// Scrolls to the part that is about \a topic, an anchor of the help text.
    void showTopic(const QString &topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTextBrowser *m_text;
};

} // namespace soctv
