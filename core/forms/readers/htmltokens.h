#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace soctv {

/// A piece of a web page.
struct HtmlToken {
    enum Kind {
        Text,
        Start, ///< <name attribute=value>
        End, ///< </name>
        Style, ///< what stands in <style>
        Done
    };
    struct Attribute {
        QStringView name;
        QStringView value; ///< as written, without its quotes
    };

    Kind kind = Done;
    QStringView text; ///< of Text and Style, as written
    QString name; ///< in lower case
    QList<Attribute> attributes;

    /// The value of an attribute, its entities decoded; null: there is none.
    QString attribute(QLatin1String wanted) const;
};

/// Cuts a web page into tokens, as forgiving as browsers are. Comments, scripts and the title are
/// left out. Each character is looked at a bounded number of times, whatever the page.
class HtmlTokens {
public:
    explicit HtmlTokens(QStringView page)
        : m_page(page)
    {
    }

    HtmlToken next();

private:
    bool skipPast(QStringView end, qsizetype from);
    HtmlToken tag(bool isEnd);
    HtmlToken::Attribute attribute();
    void skipBlanks();
    QStringView contentOf(const QString &name);

    QStringView m_page;
    qsizetype m_at = 0;
};

/// \a text with its entities decoded: &amp; &#7877; &#x1EC5; and the names of the letters that
/// Latin-1 and typography have.
QString decodeHtml(QStringView text);

} // namespace soctv
