import Configuration
import Outbox
import StarStandard

/// The editions of a run, with the digests of their files.
struct EditionSet {
  let editions: Editions
  let digests: [(name: String, sha256: String)]

  /// One edition's file in place of all.
  init(file: String) throws {
    try self.init([(file, try Files.read(file, what: "the edition's file"))], of: file)
  }

  /// Every file of a folder, which holds nothing else; without a folder what the program carries.
  init(folder: String?) throws {
    guard let folder else {
      try self.init(Carried.editions, of: "the program")
      return
    }
    let names = try Files.names(in: folder, what: "the folder of editions")
    let strangers = try names.filter { try !EditionFile.isName($0) || Files.isFolder("\(folder)/\($0)") }
    guard strangers.isEmpty else {
      throw ConfigurationErrors(
        errors: strangers.map {
          ConfigurationError(
            file: "\(folder)/\($0)", key: "editions",
            reason: "is no edition's file; expected files named *.yaml or *.yml and nothing else")
        })
    }
    guard !names.isEmpty else {
      throw ConfigurationError(file: folder, key: "editions", reason: "has no edition's file (*.yaml or *.yml) in it")
    }
    try self.init(
      names.map { ("\(folder)/\($0)", try Files.read("\(folder)/\($0)", what: "the edition's file")) }, of: folder)
  }

  private init(_ files: [(file: String, bytes: [UInt8])], of place: String) throws {
    let standard = try Carried.editions.last.map { try EditionFile.decode($0.bytes, file: $0.file) }
    var editions: [Edition] = []
    var digests: [(name: String, sha256: String)] = []
    var errors: [ConfigurationError] = []
    for (file, bytes) in files {
      do {
        let edition = try EditionFile.decode(bytes, file: file, standard: standard)
        for other in editions where other.name == edition.name || other.effectiveFrom == edition.effectiveFrom {
          throw ConfigurationError(
            file: file, key: other.name == edition.name ? "edition" : "effective_from",
            reason: "is that of edition \(other.name) in another file, too")
        }
        editions.append(edition)
        digests.append((edition.name, Fingerprint.sha256(bytes)))
      } catch let error as ConfigurationError {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
    guard let set = Editions(editions) else { throw ConfigurationError(file: place, reason: "has no edition") }
    self.editions = set
    self.digests = digests.sorted { $0.name < $1.name }
  }
}
