#pragma once

#include "tests/forms/oleimage.h"

#include <QList>

namespace soctv {

/// An .xls workbook by hand, record by record.
class BiffImage {
public:
    static constexpr quint16 biff5 = 0x0500;
    static constexpr quint16 biff8 = 0x0600;

    explicit BiffImage(quint16 version = biff8)
        : m_version(version)
    {
    }

    static QByteArray record(int type, const QByteArray &data)
    {
        return raw(quint16(type)) + raw(quint16(data.size())) + data;
    }
    /// A text in 8-bit letters, as Excel 97 has them.
    static QByteArray narrow(const QByteArray &text) { return '\0' + text; }
    static QByteArray wide(const QString &text) { return '\1' + utf16(text); }
    static QByteArray cell(int row, int column, int style = 0)
    {
        return raw(quint16(row)) + raw(quint16(column)) + raw(quint16(style));
    }

    /// A record that stands before the sheets.
    BiffImage &global(int type, const QByteArray &data)
    {
        m_globals += record(type, data);
        return *this;
    }
    BiffImage &font(const QByteArray &name, int charset = 0)
    {
        const QByteArray text
            = char(name.size()) + (m_version == biff8 ? narrow(name) : QByteArray(name));
        return global(0x31, QByteArray(12, '\0') + char(charset) + '\0' + text);
    }
    BiffImage &style(int font, int format)
    {
        return global(0xE0, raw(quint16(font)) + raw(quint16(format)) + QByteArray(16, '\0'));
    }
    BiffImage &sheet(const QByteArray &name, const QByteArray &records, int state = 0, int kind = 0)
    {
        m_sheets.append({name, records, char(state), char(kind)});
        return *this;
    }

    QByteArray stream() const
    {
        const QByteArray begin = raw(m_version) + raw<quint16>(0x0005) + QByteArray(12, '\0');
        QByteArray head = record(0x809, begin) + m_globals;
        qsizetype at = head.size() + 4;
        for (const Sheet &each : m_sheets)
            at += 4 + entry(each, 0).size();
        QByteArray tables;
        for (const Sheet &each : m_sheets) {
            head += record(0x85, entry(each, quint32(at + tables.size())));
            tables += record(0x809, raw(m_version) + raw<quint16>(0x0010) + QByteArray(12, '\0'))
                + each.records + record(0x0A, {});
        }
        return head + record(0x0A, {}) + tables;
    }
    QByteArray bytes() const
    {
        return OleImage()
            .add(m_version == biff8 ? QStringLiteral("Workbook") : QStringLiteral("Book"), stream())
            .bytes();
    }

private:
    struct Sheet {
        QByteArray name;
        QByteArray records;
        char state;
        char kind;
    };
    QByteArray entry(const Sheet &sheet, quint32 at) const
    {
        return raw(at) + sheet.state + sheet.kind + char(sheet.name.size())
            + (m_version == biff8 ? narrow(sheet.name) : sheet.name);
    }

    quint16 m_version;
    QByteArray m_globals;
    QList<Sheet> m_sheets;
};

} // namespace soctv
