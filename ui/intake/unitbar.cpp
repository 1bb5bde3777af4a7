#include "ui/intake/unitbar.h"

#include "ui/intake/intakesession.h"
#include "ui/intake/planmodel.h"
#include "ui/intake/unitline.h"

#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace soctv {

namespace {

constexpr int linesInSight = 4; // of text or buttons
constexpr int mostLines = 40; // the others come up as these are answered

} // namespace

UnitBar::UnitBar(IntakeSession &session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_file(PlanModel::allFiles)
    , m_more(new QLabel)
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(6, 3, 6, 3);
    m_layout->setSpacing(6);
    m_layout->addWidget(m_more);
    m_more->setTextFormat(Qt::PlainText);
    setWidget(content);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // its buttons scroll it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(1); // lower than scroll areas like to be
    setAccessibleName(tr("Units that are not known"));
    hide();
    connect(&session, &IntakeSession::planChanged, this, &UnitBar::follow);
}

void UnitBar::setFile(int file)
{
    m_file = file;
    follow();
}

// Open ones first, then those that were answered, then what is only told.
QList<UnitQuestion> UnitBar::questions() const
{
    QList<UnitQuestion> questions;
    for (const UnitQuestion &question : m_session.plan()->unitQuestions) {
        const bool isOfFile = question.files.contains(m_file);
        if (isOfFile || (m_file == PlanModel::allFiles && (question.isOpen() || question.answered)))
            questions.append(question);
    }
    std::ranges::stable_sort(questions, {}, [](const UnitQuestion &question) {
        return question.isOpen() ? 0 : question.answered ? 1 : 2;
    });
    return questions;
}

void UnitBar::follow()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    m_questions = questions();
    const qsizetype left = std::max<qsizetype>(0, m_questions.size() - mostLines);
    m_questions.resize(m_questions.size() - left);
    while (m_lines.size() < m_questions.size())
        addLine();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (i < m_questions.size())
            m_lines.at(i)->ask(m_questions.at(i), text(m_questions.at(i)));
        else
            m_lines.at(i)->hide();
    }
    m_more->setText(tr("… and %n more", nullptr, int(left)));
    m_more->setVisible(left > 0);
    setVisible(!m_questions.isEmpty());
    updateGeometry();
    if (hadFocus && !focusQuestion())
        Q_EMIT allAnswered();
}

void UnitBar::addLine()
{
    const qsizetype number = m_lines.size();
    auto *line = new UnitLine(widget());
    m_layout->insertWidget(int(number), line);
    m_lines.append(line);
    connect(line, &UnitLine::accepted, this, [this, number] {
        if (number < m_questions.size() && m_questions.at(number).isOpen())
            answer(number, m_questions.at(number).proposals.value(0).first);
    });
    connect(line, &UnitLine::otherWanted, this, [this, number] {
        if (number < m_questions.size())
            Q_EMIT otherWanted(m_questions.at(number));
    });
    connect(line, &UnitLine::isNewUnit, this, [this, number] { answer(number, 0); });
    connect(line, &UnitLine::askedAgain, this, [this, number] { answer(number, std::nullopt); });
    connect(
        line, &UnitLine::leftOut, this, [this, number] { answer(number, Choices::leaveRowsOut); });
    connect(line, &UnitLine::wantedAsBefore, this, [this, number] {
        if (number < m_questions.size())
            answer(number, m_questions.at(number).closedUnit);
    });
}

void UnitBar::answer(qsizetype line, std::optional<qint64> unit)
{
    if (line < m_questions.size())
        m_session.answerUnit(QString(m_questions.at(line).typed), unit);
}

QString UnitBar::text(const UnitQuestion &question) const
{
    const QString rows = tr("%n row(s)", nullptr, question.rows);
    if (question.closedUnit != 0)
        return closedText(question, rows);
    if (question.isOpen() && question.proposals.isEmpty())
        return tr("⚠ The parent unit “%1” (%2) is not in the list of units.")
            .arg(question.typed, rows);
    if (question.isOpen())
        return tr("⚠ “%1” (%2) is not in the list of units. Is it “%3”?")
            .arg(question.typed, rows, question.proposals.first().second);
    const auto answer = m_session.choices().unitAnswer(question.typed);
    if (answer && *answer != 0)
        return tr("✓ “%1” (%2) is “%3”.").arg(question.typed, rows, m_session.unitName(*answer));
    return (answer ? QStringLiteral("✓ ") : QString())
        + tr("“%1” (%2) is a new unit.").arg(question.typed, rows);
}

QString UnitBar::closedText(const UnitQuestion &question, const QString &rows) const
{
    if (question.isOpen())
        return tr("⚠ %1 What becomes of the rows (%2)?").arg(question.closure, rows);
    if (question.unit == Choices::leaveRowsOut)
        return tr("✓ “%1”: the rows (%2) stay out.").arg(question.typed, rows);
    if (question.unit == question.closedUnit)
        return tr("✓ “%1”: the rows (%2) come in as they were before it closed.")
            .arg(question.typed, rows);
    return tr("✓ “%1”: the rows (%2) are for “%3”.")
        .arg(question.typed, rows, m_session.unitName(question.unit));
}

bool UnitBar::focusQuestion()
{
    if (m_questions.isEmpty() || !m_questions.first().isOpen())
        return false;
    m_lines.first()->focusAnswer();
    ensureWidgetVisible(m_lines.first());
    return true;
}

QSize UnitBar::sizeHint() const
{
    const int line = 2 * fontMetrics().lineSpacing() + m_layout->spacing();
    const QMargins margins = m_layout->contentsMargins();
    const int most = linesInSight * line + margins.top() + margins.bottom();
    return {200, qMin(m_layout->totalHeightForWidth(viewport()->width()), most) + 2 * frameWidth()};
}

// The sentences have other lines in another width.
void UnitBar::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace soctv
