#pragma once

#include <QAbstractTableModel>
#include <QStringList>

namespace soctv {

/// A list that is read: texts, and the id of what each row stands for.
class TextModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Line {
        QStringList texts; // one for each title
        qint64 id = 0;
    };

    explicit TextModel(const QStringList &titles, QObject *parent = nullptr);

    void setLines(const QList<Line> &lines);
    /// Of the row \a row; 0: there is none.
    qint64 idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const QStringList m_titles;
    QList<Line> m_lines;
};

} // namespace soctv
