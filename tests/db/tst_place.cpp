#include "core/db/place.h"

#include <QTemporaryDir>
#include <QTest>

using namespace soctv;

class TestPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mounts_data();
    void mounts();
    void folderOfThisComputer();
};

void TestPlace::mounts_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("root");
    QTest::addColumn<int>("place");
    const auto row = [](const char *type, const char *root, Place place) {
        QTest::addRow("%s on %s", type, root)
            << QByteArray(type) << QString::fromLatin1(root) << int(place);
    };
    row("ext4", "/", Place::Local);
    row("btrfs", "/home", Place::Local);
    row("tmpfs", "/tmp", Place::Local);
    row("fuseblk", "/mnt/windows", Place::Local);
    row("", "", Place::Local);
    row("mediafs", "/mediatheque", Place::Local);
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs",
             "fuse.gvfsd-fuse", "vboxsf", "davfs"}) {
        row(type, "/mnt/chung", Place::Network);
    }
    row("cifs", "/media/chung", Place::Network);
    row("vfat", "/media/lan/USB", Place::Removable);
    row("exfat", "/run/media/lan/USB", Place::Removable);
}

void TestPlace::mounts()
{
    QFETCH(QByteArray, type);
    QFETCH(QString, root);
    QFETCH(int, place);
    QCOMPARE(int(placeOfMount(type, root)), place);
}

void TestPlace::folderOfThisComputer()
{
    const QTemporaryDir folder;
    QCOMPARE(placeOf(folder.filePath(QStringLiteral("a.soctv"))), Place::Local);
}

QTEST_GUILESS_MAIN(TestPlace)
#include "tst_place.moc"
