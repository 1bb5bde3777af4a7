#pragma once

#include <QtGlobal>

#include <bit>
#include <cstddef>
#include <vector>

namespace soctv {

/// One bit for each of a number of things, all 0 at first.
class Bits {
public:
    explicit Bits(std::size_t size = 0)
        : m_words((size + 63) / 64)
    {
    }

    void set(std::size_t at) { m_words[at / 64] |= quint64(1) << (at % 64); }
    void put(std::size_t at, bool on)
    {
        m_words[at / 64] &= ~(quint64(1) << (at % 64));
        m_words[at / 64] |= quint64(on) << (at % 64);
    }
    /// Calls \a visit(at) for the bits of \a among that are not set here.
    template <typename F>
    void forEachMissing(const Bits &among, F &&visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 left = among.m_words[i] & ~m_words[i]; left != 0; left &= left - 1)
                visit(i * 64 + std::size_t(std::countr_zero(left)));
        }
    }
    std::size_t countMissing(const Bits &among) const
    {
        std::size_t sum = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            sum += std::size_t(std::popcount(among.m_words[i] & ~m_words[i]));
        return sum;
    }
    /// Sets each of the first \a size bits for which \a wanted(at) is true.
    template <typename F>
    void setEach(std::size_t size, F &&wanted)
    {
        for (std::size_t at = 0; at < size; ++at)
            m_words[at / 64] |= quint64(bool(wanted(at))) << (at % 64);
    }
    bool test(std::size_t at) const { return m_words[at / 64] >> (at % 64) & 1; }
    bool any() const
    {
        for (const quint64 word : m_words) {
            if (word != 0)
                return true;
        }
        return false;
    }
    std::size_t count() const
    {
        std::size_t sum = 0;
        for (const quint64 word : m_words)
            sum += std::size_t(std::popcount(word));
        return sum;
    }
    /// Adds what \a other, not larger than this, has.
    Bits &operator|=(const Bits &other)
    {
        for (std::size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    /// Keeps what \a other, of the same size, has too.
    Bits &operator&=(const Bits &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }

private:
    std::vector<quint64> m_words;
};

} // namespace soctv
