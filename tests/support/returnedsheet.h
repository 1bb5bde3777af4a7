#pragma once

#include <QDateTime>
#include <QFile>
#include <QStringList>

namespace soctv {

/// A form as units send it back, as CSV: \a rows people in section 1. Every tenth phone lost its 0,
/// every twentieth is a number of two; the eleventh row has no name.
inline QString returnedSheet(
    int rows, const QString &unit = QStringLiteral("Trường Mầm non Ví Dụ"), int firstPerson = 0)
{
    const QStringList families{QStringLiteral("Nguyễn"), QStringLiteral("Đỗ"), QStringLiteral("Lê"),
        QStringLiteral("Trần"), QStringLiteral("Phạm"), QStringLiteral("Hoàng"),
        QStringLiteral("Ưng")};
    const QStringList middles{QStringLiteral("Thị Bích"), QStringLiteral("Thùy"),
        QStringLiteral("Thị Ngọc"), QStringLiteral("Văn"), QStringLiteral("Quốc"),
        QStringLiteral("Đình"), QStringLiteral("Quang"), QStringLiteral("Minh"),
        QStringLiteral("Hữu"), QStringLiteral("Kim"), QStringLiteral("Thanh")};
    const QStringList givens{QStringLiteral("Vân"), QStringLiteral("Ánh"), QStringLiteral("Ái"),
        QStringLiteral("Đức"), QStringLiteral("Hùng"), QStringLiteral("Việt"),
        QStringLiteral("Hòa"), QStringLiteral("Yến"), QStringLiteral("Lan"), QStringLiteral("Nam"),
        QStringLiteral("Ân"), QStringLiteral("Dương"), QStringLiteral("Quân")};
    QString text = QStringLiteral("\uFEFFCÔNG ĐOÀN MẪU;;;;;;\n"
                                  "ĐƠN VỊ: %1;;;;;;\n;;;;;;\n"
                                  "1. Danh sách cá nhân và tài khoản;;;;;;\n"
                                  "STT;Họ và tên;Chức vụ;Số điện thoại;Email;Tên Facebook;Link\n")
                       .arg(unit);
    for (int i = 1; i <= rows; ++i) {
        const int person = firstPerson + i;
        const QString name = families.at(person % families.size()) + u' '
            + middles.at(person % middles.size()) + u' ' + givens.at(person % givens.size());
        QString phone = QStringLiteral("09%1").arg(12000000 + person);
        if (i % 10 == 3)
            phone.remove(0, 1);
        else if (i % 20 == 7)
            phone += QStringLiteral(" / 0987654321");
        text += QStringLiteral("%1;%2;Đoàn viên;%3;nguoi.thu.%1@congdoan.example;%2;"
                               "https://www.facebook.com/nguoi.thu.%1\n")
                    .arg(QString::number(person), i == 11 ? QString() : name, phone);
    }
    return text + QStringLiteral(";Tổng cộng: %1 người;;;;;\n;;;;Người lập;;\n").arg(rows);
}

/// Writes it to \a path; true if that went well.
inline bool writeReturnedSheet(const QString &path, int rows)
{
    QFile file(path);
    const QByteArray bytes = returnedSheet(rows).toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Writes \a count files as they come back in a round into \a folder, every row another person.
/// Among them a letter, two damaged ones, a unit spelt wrong, an older version and a copy.
inline bool writeReturnedFolder(const QString &folder, int count)
{
    const auto write = [&](const QString &name, const QString &text) {
        QFile file(folder + u'/' + name);
        const QByteArray bytes = text.toUtf8();
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    bool good = true;
    for (int i = 0; i < count - 5; ++i) {
        const QString unit = (i == 12 ? QStringLiteral("Trường Mần non số %1")
                                      : QStringLiteral("Trường Mầm non số %1"))
                                 .arg(i);
        good = good
            && write(QStringLiteral("Phiếu %1.csv").arg(i, 3, 10, QLatin1Char('0')),
                returnedSheet(4 + i % 5, unit, 20 * i));
    }
    const QString fourth = returnedSheet(5, QStringLiteral("Trường Mầm non số 4"), 80);
    good = good && write(QStringLiteral("Phiếu 004 (bản cũ).csv"), fourth);
    good = good
        && write(QStringLiteral("Phiếu 003 - Copy.csv"),
            returnedSheet(7, QStringLiteral("Trường Mầm non số 3"), 60));
    good = good && write(QStringLiteral("Công văn.csv"), QStringLiteral("Kính gửi: các đơn vị\n"));
    good = good && write(QStringLiteral("Phieu_ABC.xlsx"), QStringLiteral("PK\u0003\u0004 hỏng"));
    good = good && write(QStringLiteral("Phieu_rong.xlsx"), {});
    QFile old(folder + QStringLiteral("/Phiếu 004 (bản cũ).csv"));
    return good && old.open(QIODevice::ReadWrite)
        && old.setFileTime(
            QDateTime::currentDateTime().addDays(-9), QFileDevice::FileModificationTime);
}

} // namespace soctv
