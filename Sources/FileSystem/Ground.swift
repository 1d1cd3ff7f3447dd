import CSystem

/// A file system that is no disk of this machine, and may not do all that one does.
package enum Ground: String, Sendable {
  case fuse = "a FUSE file system"
  case nfs = "a share of NFS"
  case windows = "a share of Windows or Samba"
  case plan9 = "a share of 9p"

  /// What a path is on, or would be; nil for a disk of this machine, and where nobody can say.
  package init?(at path: String) {
    let own = star_file_system_type(path)
    self.init(type: own != 0 ? own : star_file_system_type(folder(of: path)))
  }

  /// By the number that statfs(2) gives.
  init?(type: UInt32) {
    switch type {
    case 0x6573_5546: self = .fuse
    case 0x6969: self = .nfs
    // Of CIFS, and of SMB 1 and 2.
    case 0xFF53_4D42, 0x517B, 0xFE53_4D42: self = .windows
    case 0x0102_1997: self = .plan9
    default: return nil
    }
  }

  /// What it is, and where something is better kept.
  package func advice(_ what: String) -> String {
    "this is \(rawValue), which need not do all that a disk does: have \(what) on a disk of this machine"
  }
}
