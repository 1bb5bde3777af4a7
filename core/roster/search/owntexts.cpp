#include "core/roster/search/owntexts.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr quint32 fewRows = 8; // one of so many rows is looked at alone, more all at once
constexpr qsizetype smallRoom = 16 * 1024; // not worth laying anything in order

} // namespace

QByteArrayView OwnTexts::entry(quint32 row) const
{
    const auto changed = m_changedNumbers.constFind(row);
    return changed != m_changedNumbers.cend() ? m_changed.entry(*changed) : m_texts.entry(row);
}

void OwnTexts::put(quint32 row, const SearchText &text)
{
    const QByteArray kept = TextPool::entryOf(m_codes.encoded(text));
    if (row == count()) {
        m_texts.addEntry(kept);
        return;
    }
    if (entry(row) == kept)
        return;
    m_changedNumbers.insert(row, m_changed.addEntry(kept));
    if (m_changed.byteCount() > smallRoom && m_changed.byteCount() > byteCount() / 4)
        layInOrder();
}

void OwnTexts::layInOrder()
{
    TextPool ordered;
    for (quint32 row = 0; row < count(); ++row)
        ordered.addEntry(entry(row));
    m_texts = std::move(ordered);
    m_changed = {};
    m_changedNumbers = {};
}

void OwnTexts::match(const SearchPattern &pattern, const Bits &among, Bits &rows) const
{
    const std::vector<Needle> needles = m_codes.needles(pattern);
    if (rows.countMissing(among) > count() / fewRows) {
        for (const Needle &needle : needles)
            matchAll(needle, rows);
        return;
    }
    Bits found = rows;
    rows.forEachMissing(among, [&](std::size_t row) {
        if (row < count() && matches(quint32(row), needles))
            found.set(row);
    });
    rows = std::move(found);
}

bool OwnTexts::matches(quint32 row, const std::vector<Needle> &needles) const
{
    const QByteArrayView whole = entry(row);
    const QByteArrayView text = whole.first(whole.indexOf('\0'));
    const QByteArrayView itsMarks = whole.sliced(text.size() + 1);
    return std::any_of(needles.begin(), needles.end(), [&](const Needle &needle) {
        qsizetype at = needle.indexIn(text);
        while (at >= 0 && !needle.isPlain() && !needle.fits(text, itsMarks, at))
            at = needle.indexIn(text, at + 1);
        return at >= 0;
    });
}

void OwnTexts::matchAll(const Needle &needle, Bits &rows) const
{
    if (m_changedNumbers.isEmpty()) {
        m_texts.match(needle, rows);
        return;
    }
    Bits found(count());
    m_texts.match(needle, found);
    Bits foundChanged(m_changed.count());
    m_changed.match(needle, foundChanged);
    for (auto it = m_changedNumbers.cbegin(); it != m_changedNumbers.cend(); ++it)
        found.put(it.key(), foundChanged.test(it.value()));
    rows |= found;
}

} // namespace soctv
