#include "core/roster/rescuescan.h"

#include "core/db/statement.h"

#include <algorithm>

namespace soctv {

namespace {

constexpr quint32 pagesPerReport = 64;

struct Tree {
    quint32 root = 0;
    QByteArray name;
    QByteArray table;
    bool isIndex = false;
};

// Indexes whose first column has each row of another table: nobody is in a roster without a post,
// and no unit is without a name.
struct Census {
    const char *index;
    const char *counted;
};
constexpr Census censuses[] = {{"post_person", "person"}, {"unit_name_unit", "unit"}};

class Scan {
public:
    Scan(PageFile &file, const QList<TableShape> &shapes, Database &rescued, Progress &progress)
        : m_file(file)
        , m_shapes(shapes)
        , m_rescued(rescued)
        , m_progress(progress)
    {
    }

    RescueFinds run()
    {
        m_finds.version = m_file.version();
        for (const TableShape &shape : m_shapes)
            m_finds.tables[shape.name];
        const QList<Tree> trees = readSchema();
        Transaction transaction(m_rescued);
        for (const TableShape &shape : m_shapes)
            readTable(shape, trees);
        readStrays();
        for (const Tree &tree : trees) {
            if (tree.isIndex)
                readIndex(tree);
        }
        transaction.commit();
        return m_finds;
    }

private:
    using Take = std::function<void(const PageFile::Page &page)>;

    // Calls \a take for each leaf, or page of an index, below \a root in order. False: part of the
    // tree cannot be read.
    bool walk(quint32 root, bool isIndex, const Take &take)
    {
        bool whole = true;
        QList<quint32> ahead{root};
        while (!ahead.isEmpty()) {
            const quint32 number = ahead.takeLast();
            if (m_walked.contains(number)) {
                whole = false;
                continue;
            }
            const PageFile::Page page = m_file.read(number);
            const bool inner = page.kind == PageFile::Kind::TableInner
                || page.kind == PageFile::Kind::IndexInner;
            const bool index
                = page.kind == PageFile::Kind::IndexLeaf || page.kind == PageFile::Kind::IndexInner;
            whole = whole && page.isWhole() && index == isIndex;
            if (page.kind == PageFile::Kind::None || index != isIndex)
                continue; // garbled: it may lie elsewhere as well
            m_walked.insert(number);
            report();
            if (!inner || isIndex)
                take(page);
            for (auto child = page.children.crbegin(); child != page.children.crend(); ++child)
                ahead.append(*child);
        }
        return whole;
    }

    void report()
    {
        const auto done = quint32(m_walked.size());
        if (done % pagesPerReport == 0)
            m_progress.step(std::min(done, m_file.pageCount()), m_file.pageCount());
    }

    QList<Tree> readSchema()
    {
        QList<Tree> trees;
        walk(1, false, [&](const PageFile::Page &page) {
            for (const PageFile::Row &row : page.rows) {
                if (row.values.size() != 5)
                    continue;
                const auto *type = std::get_if<QString>(&row.values.at(0));
                const auto *name = std::get_if<QString>(&row.values.at(1));
                const auto *table = std::get_if<QString>(&row.values.at(2));
                const auto *root = std::get_if<qint64>(&row.values.at(3));
                if (!type || !name || !table || !root || *root < 2 || *root > m_file.pageCount())
                    continue;
                trees.append({quint32(*root), name->toLatin1(), table->toLatin1(),
                    *type == QLatin1String("index")});
            }
        });
        m_walked.clear();
        m_walked.insert(1);
        return trees;
    }

    void readTable(const TableShape &shape, const QList<Tree> &trees)
    {
        TableFind &find = m_finds.tables[shape.name];
        const auto tree = std::ranges::find_if(
            trees, [&](const Tree &one) { return !one.isIndex && one.table == shape.name; });
        if (tree == trees.end()) {
            find.isWhole = false;
            return;
        }
        const bool whole = walk(tree->root, false, [&](const PageFile::Page &page) {
            for (const PageFile::Row &row : page.rows)
                takeRow(shape, row, find);
        });
        find.isWhole = find.isWhole && whole;
    }

    void takeRow(const TableShape &shape, const PageFile::Row &row, TableFind &find)
    {
        const auto record = shape.record(row.rowid, row.values);
        if (!record) {
            find.isWhole = false;
            return;
        }
        if (!shape.hashed || shape.fits(*record)) {
            store(shape, row.rowid, *record, find);
            return;
        }
        find.isWhole = false;
        if (const TableShape *other = shapeOf(row)) // a tree that leads astray
            store(*other, row.rowid, *other->record(row.rowid, row.values),
                m_finds.tables[other->name]);
        else
            find.doubtful.append({row.rowid, *record});
    }

    void store(const TableShape &shape, qint64 rowid, const Record &record, TableFind &find)
    {
        Statement insert(m_rescued, shape.insertText);
        insert.bind(1, rowid);
        for (int i = 0, mark = 2; i < record.size(); ++i) {
            if (i != shape.key)
                insert.bind(mark++, record.at(i).second);
        }
        insert.run();
        find.sound += m_rescued.number("SELECT changes()");
    }

    // Leaves that their inner pages no longer lead to. Only a hash tells what is on them.
    void readStrays()
    {
        const bool searched = std::ranges::any_of(
            m_finds.tables, [](const TableFind &find) { return !find.isWhole; });
        if (!searched)
            return;
        const QSet<quint32> free = m_file.freePages();
        for (quint32 number = 2; number <= m_file.pageCount(); ++number) {
            if (number % pagesPerReport == 0)
                m_progress.step(number, m_file.pageCount());
            if (m_walked.contains(number) || free.contains(number))
                continue;
            const PageFile::Page page = m_file.read(number);
            if (page.kind == PageFile::Kind::TableLeaf)
                readStray(page);
        }
    }

    void readStray(const PageFile::Page &page)
    {
        const TableShape *owner = nullptr;
        QList<PageFile::Row> others;
        for (const PageFile::Row &row : page.rows) {
            const TableShape *shape = owner && fits(*owner, row) ? owner : shapeOf(row);
            if (!shape) {
                others.append(row);
                continue;
            }
            owner = shape;
            takeRow(*shape, row, m_finds.tables[shape->name]);
        }
        for (const PageFile::Row &row : others) {
            const auto record = owner ? owner->record(row.rowid, row.values) : std::nullopt;
            if (record)
                m_finds.tables[owner->name].doubtful.append({row.rowid, *record});
        }
    }

    static bool fits(const TableShape &shape, const PageFile::Row &row)
    {
        const auto record = shape.record(row.rowid, row.values);
        return record && shape.fits(*record);
    }

    const TableShape *shapeOf(const PageFile::Row &row) const
    {
        const auto shape = std::ranges::find_if(m_shapes, [&](const TableShape &one) {
            return one.hashed && row.values.size() == one.columns.size() && fits(one, row);
        });
        return shape == m_shapes.end() ? nullptr : &*shape;
    }

    // The last value of an entry is the rowid.
    void readIndex(const Tree &tree)
    {
        TableFind &own = m_finds.tables[tree.table];
        const auto census = std::ranges::find_if(
            censuses, [&](const Census &one) { return tree.name == one.index; });
        TableFind *counted
            = census == std::end(censuses) ? nullptr : &m_finds.tables[census->counted];
        if (own.isWhole && (!counted || counted->isWhole))
            return; // nothing is missing
        QSet<qint64> rowids;
        QSet<qint64> firsts;
        const bool whole = walk(tree.root, true, [&](const PageFile::Page &page) {
            if (!page.isWhole())
                return;
            for (const PageFile::Row &entry : page.rows) {
                if (entry.values.size() < 2)
                    continue;
                if (const auto *rowid = std::get_if<qint64>(&entry.values.last()))
                    rowids.insert(*rowid);
                if (const auto *first = std::get_if<qint64>(&entry.values.first()))
                    firsts.insert(*first);
            }
        });
        note(tree.table, rowids, whole);
        if (counted)
            note(census->counted, firsts, whole);
    }

    void note(const QByteArray &table, const QSet<qint64> &rowids, bool whole)
    {
        TableFind &find = m_finds.tables[table];
        if (find.isWhole || find.isCounted)
            return;
        find.isCounted = whole && hasAllOf(rowids, table);
        find.known = find.isCounted ? rowids : find.known + rowids;
    }

    // An index has no hashes: one that lacks a sound row has another number in its place.
    bool hasAllOf(const QSet<qint64> &rowids, const QByteArray &table)
    {
        Statement statement(m_rescued, "SELECT rowid FROM " + table);
        while (statement.step()) {
            if (!rowids.contains(statement.integer(0)))
                return false;
        }
        return true;
    }

    PageFile &m_file;
    const QList<TableShape> &m_shapes;
    Database &m_rescued;
    Progress &m_progress;
    RescueFinds m_finds;
    QSet<quint32> m_walked;
};

} // namespace

RescueFinds scanDamaged(
    PageFile &file, const QList<TableShape> &shapes, Database &rescued, Progress &progress)
{
    return Scan(file, shapes, rescued, progress).run();
}

} // namespace soctv
