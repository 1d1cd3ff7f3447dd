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
    var read: [(file: String, reading: EditionFile.Reading)] = []
    var editions: [Edition] = []
    var digests: [(name: String, sha256: String)] = []
    var errors: [ConfigurationError] = []
    for (file, bytes) in files {
      let reading = EditionFile.read(bytes, file: file, standard: standard)
      errors += reading.errors + Self.repeated(in: (file, reading), of: read)
      read.append((file, reading))
      guard let edition = reading.edition else { continue }
      editions.append(edition)
      digests.append((edition.name, Fingerprint.sha256(bytes)))
    }
    guard errors.isEmpty else { throw ConfigurationErrors(errors: errors) }
    guard let set = Editions(editions) else { throw ConfigurationError(file: place, reason: "has no edition") }
    self.editions = set
    self.digests = digests.sorted { $0.name < $1.name }
  }
  /// What an edition has in common with one before it that none may.
  private static func repeated(
    in own: (file: String, reading: EditionFile.Reading), of others: [(file: String, reading: EditionFile.Reading)]
  ) -> [ConfigurationError] {
    func error(
      _ key: String, _ what: String, at place: ConfigurationError.Place?, other file: String,
      _ otherPlace: ConfigurationError.Place?
    ) -> ConfigurationError {
      let other = file + (otherPlace.map { ":\($0.line)" } ?? "")
      return ConfigurationError(file: own.file, place: place, key: key, reason: "\(what) is that of \(other), too")
    }
    var errors: [ConfigurationError] = []
    if let name = own.reading.name,
      let other = others.first(where: { $0.reading.name?.value == name.value })
    {
      errors.append(error("edition", name.value, at: name.place, other: other.file, other.reading.name?.place))
    }
    if let day = own.reading.effectiveFrom,
      let other = others.first(where: { $0.reading.effectiveFrom?.value == day.value })
    {
      let place = other.reading.effectiveFrom?.place
      errors.append(error("effective_from", "\(day.value)", at: day.place, other: other.file, place))
    }
    return errors
  }
}
