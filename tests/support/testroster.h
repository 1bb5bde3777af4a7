#pragma once

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

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Roster> m_roster;
};

} // namespace soctv
