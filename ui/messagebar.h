#pragma once

#include "core/base/error.h"

#include <QFrame>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace soctv {

/// Something to tell the officer beside the place where it happened.
struct Notice {
    enum Kind { Info, Warning, Error };

    QString text; ///< what happened, what is safe, what to do
    QString details = {}; ///< folded away; may be empty
    Kind kind = Info;
    /// Verbs and what they do; the notice goes when one is pressed.
    QList<std::pair<QString, std::function<void()>>> buttons = {};
    /// A later notice of the same topic takes the place of this one; empty: of none.
    QString topic = {};
    /// Why the open roster could not be read or changed, for those who know what to do about it.
    std::optional<ErrorCode> code = {};
};

/// What is said of \a error of the open roster.
Notice errorNotice(const Error &error);

/// Shows one Notice under the toolbar; later ones wait until it is answered or closed.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Puts \a notice at the end of the queue. It takes the place of one with the same text or
    /// topic, and of a shown one that only informs (Notice::Info).
    void show(const Notice &notice);
    /// Drops the shown notice and shows the next.
    void dismiss();
    /// Drops what was said of \a topic, shown or waiting.
    void drop(const QString &topic);
    void clear();
    /// The notice on the screen, or none.
    const Notice *current() const;
    qsizetype waiting() const { return qMax<qsizetype>(0, m_queue.size() - 1); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFirst();
    void addButton(const QString &text, const std::function<void()> &action);

    QList<Notice> m_queue;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QToolButton *m_fold;
    QToolButton *m_close;
    QBoxLayout *m_buttons;
};

} // namespace soctv
