#pragma once

#include "core/roster/posts.h"
#include "core/roster/roster.h"

#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace soctv {

/// A roster in a folder of its own, gone at the end of the test.
class TestRoster {
public:
    TestRoster()
    {
        auto made = Roster::create(m_folder.filePath(QStringLiteral("thử.soctv")),
            {QStringLiteral("Liên đoàn Lao động tỉnh Mẫu"), {}});
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        m_roster = std::move(*made);
    }

    Roster &roster() { return *m_roster; }
    Roster *operator->() { return m_roster.get(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file() const { return path(QStringLiteral("thử.soctv")); }
    QString folder() const { return m_folder.path(); }
    Database &database() { return m_roster->database(); }

    void close() { m_roster.reset(); }
    /// Opens the file again, as the next session does.
    void reopen(Roster::Access access = Roster::Access::Edit)
    {
        close();
        auto opened = Roster::open(file(), access);
        if (!opened)
            throw std::runtime_error(opened.error().message.toStdString());
        m_roster = std::move(*opened);
    }

    /// Adds a row with the given texts, by key of the field; returns its post.
    qint64 add(Role role, const QHash<QString, QString> &texts)
    {
        return addAll({row(role, texts)}).value(0);
    }
    QList<qint64> addAll(const QList<NewRow> &rows)
    {
        const auto posts = m_roster->edit(Step{Action::AddRows, rows.size()},
            [&](Edit &edit) { return addRows(edit, rows, UnknownUnit::Create); });
        if (!posts)
            throw std::runtime_error(posts.error().message.toStdString());
        return *posts;
    }
    static NewRow row(Role role, const QHash<QString, QString> &texts)
    {
        NewRow result{role, {}, {}, 0};
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            result.texts.at(std::size_t(fieldByKey(text.key()))) = text.value();
        return result;
    }

    /// Sets one text as the grid does; true if that went well.
    bool set(qint64 post, const QString &key, const QString &text,
        UnknownUnit unknownUnit = UnknownUnit::Keep)
    {
        const int index = fieldByKey(key);
        return m_roster
            ->edit(Step{Action::SetField, 1, index},
                [&](Edit &edit) { setText(edit, post, index, text, unknownUnit); })
            .ok();
    }
    ListRow row(qint64 post) { return readRows(database(), {post}).value(0); }
    QString text(qint64 post, const QString &key)
    {
        return row(post).texts.at(std::size_t(fieldByKey(key)));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Roster> m_roster;
};

} // namespace soctv
