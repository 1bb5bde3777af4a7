#pragma once

#include <QFile>
#include <QStringList>

namespace soctv {

/// A form as units send it back, as CSV: \a rows people in section 1. Every tenth phone lost its 0,
/// every twentieth is a number of two; the eleventh row has no name.
inline QString returnedSheet(int rows)
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
                                  "ĐƠN VỊ: Trường Mầm non Ví Dụ;;;;;;\n;;;;;;\n"
                                  "1. Danh sách cá nhân và tài khoản;;;;;;\n"
                                  "STT;Họ và tên;Chức vụ;Số điện thoại;Email;Tên Facebook;Link\n");
    for (int i = 1; i <= rows; ++i) {
        const QString name = families.at(i % families.size()) + u' '
            + middles.at(i % middles.size()) + u' ' + givens.at(i % givens.size());
        QString phone = QStringLiteral("09%1").arg(12000000 + i);
        if (i % 10 == 3)
            phone.remove(0, 1);
        else if (i % 20 == 7)
            phone += QStringLiteral(" / 0987654321");
        text += QStringLiteral("%1;%2;Đoàn viên;%3;nguoi.thu.%1@congdoan.example;%2;"
                               "https://www.facebook.com/nguoi.thu.%1\n")
                    .arg(QString::number(i), i == 11 ? QString() : name, phone);
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

} // namespace soctv
