#include "core/db/place.h"

#include <QByteArrayList>

namespace soctv {

Place placeOfMount(const QByteArray &type, const QString &root)
{
    static const QByteArrayList networkTypes{"9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2",
        "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.rclone", "fuse.sshfs", "fuse.vmhgfs-fuse",
        "glusterfs", "ncpfs", "nfs", "nfs4", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs",
        "vmhgfs"};
    if (networkTypes.contains(type))
        return Place::Network;
    const bool isPluggedIn = root.startsWith(QLatin1String("/media/"))
        || root.startsWith(QLatin1String("/run/media/"));
    return isPluggedIn ? Place::Removable : Place::Local;
}

} // namespace soctv
