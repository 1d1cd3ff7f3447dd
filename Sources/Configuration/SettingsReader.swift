/// Reads the keys of a configuration, each from the file where it stands there, else from what the program carries. A key that
/// nobody asks for is unknown, so that each stands in one place.
struct SettingsReader {
  private let file: Source?
  private let carried: Source
  /// Whether the file has all of these keys or none: what it lacks is not made up from what the program carries.
  private let isWhole: Bool
  private var asked: [String] = []

  /// What is wrong with the file.
  private(set) var errors: [ConfigurationError] = []
  /// The values that can change a decision or a message, by their keys.
  private(set) var pinned: [(key: String, value: String)] = []
  /// Every value, by its key, with where it is from; nil where there is none.
  private(set) var values: [(key: String, value: String?, origin: SettingOrigin)] = []
  /// The addresses at domains that are for examples, by their keys.
  private(set) var examples: [(key: String, domain: String, origin: SettingOrigin)] = []

  /// The keys of one file, or of a mapping in it.
  private struct Source {
    let file: String
    let mapping: YAMLValue?
    /// Nil where what should have been a mapping cannot be read.
    let entries: [YAMLValue.Entry]?

    init(file: String, mapping: YAMLValue?) {
      self.file = file
      self.mapping = mapping
      entries = mapping?.entries
    }

    func value(_ key: String) -> YAMLValue? { entries?.first { $0.name == key }?.value }
  }

  /// A reader of what the program carries, and of a file where there is one.
  ///
  /// - Throws: ``ConfigurationError`` where what the program carries cannot be read.
  init(carried: SettingsFile, file: SettingsFile?) throws {
    self.carried = Source(file: carried.name, mapping: try YAMLValue(file: carried.name, bytes: carried.bytes))
    isWhole = false
    var wrong: ConfigurationError?
    self.file = file.map { file in
      do throws(ConfigurationError) {
        return Source(file: file.name, mapping: try YAMLValue(file: file.name, bytes: file.bytes))
      } catch {
        wrong = error
        return Source(file: file.name, mapping: nil)
      }
    }
    if let wrong { errors.append(wrong) }
  }

  private init(carried: Source, file: Source?, isWhole: Bool) {
    self.carried = carried
    self.file = file
    self.isWhole = isWhole
  }

  /// The value of a key.
  ///
  /// - Throws: ``ConfigurationError`` where not even the program has one.
  mutating func value<Value: Sendable & CustomStringConvertible>(
    _ key: String, _ reach: Reach, _ read: (YAMLValue) throws -> Value
  ) throws -> Setting<Value> {
    let setting = try optional(key, reach, read)
    if let value = setting.value { return Setting(value, setting.origin) }
    if isWhole, let mapping = file?.mapping { errors.append(mapping.error("lacks the key \(key)")) }
    guard let value = try carried.value(key).map(read) else {
      throw ConfigurationError(file: carried.file, key: key, reason: "is missing")
    }
    return Setting(value, isWhole ? .misread : .carried)
  }

  /// The value of a key that may have none.
  mutating func optional<Value: Sendable & CustomStringConvertible>(
    _ key: String, _ reach: Reach, _ read: (YAMLValue) throws -> Value
  ) throws -> Setting<Value?> {
    asked.append(key)
    let setting = try setting(key, read)
    values.append((path(of: key), setting.value?.description, setting.origin))
    if reach == .batch, let value = setting.value { pinned.append((path(of: key), value.description)) }
    return setting
  }

  private mutating func setting<Value: Sendable>(
    _ key: String, _ read: (YAMLValue) throws -> Value
  ) throws -> Setting<Value?> {
    func carriedValue() throws -> Value? { try carried.value(key).map(read) }
    guard let file else { return Setting(try carriedValue(), .carried) }
    guard file.entries != nil else { return Setting(try carriedValue(), .misread) }
    guard let value = file.value(key) else { return Setting(isWhole ? nil : try carriedValue(), .carried) }
    do {
      return Setting(try read(value), .file(value.place))
    } catch let error as ConfigurationError {
      errors.append(error)
      return Setting(try carriedValue(), .misread)
    }
  }

  /// The keys below a key, which a file has all or none of.
  mutating func group<Group>(_ key: String, _ read: (inout SettingsReader) throws -> Group) throws -> Group {
    asked.append(key)
    let given = file?.value(key)
    let isMisread = file.map { $0.entries == nil } ?? false
    let inner = file.flatMap { file -> Source? in
      given != nil || isMisread ? Source(file: file.file, mapping: given) : nil
    }
    var reader = SettingsReader(
      carried: Source(file: carried.file, mapping: carried.value(key)), file: inner, isWhole: given?.entries != nil)
    let group = try read(&reader)
    reader.finish()
    errors += reader.errors
    pinned += reader.pinned
    values += reader.values
    examples += reader.examples
    return group
  }

  /// The e-mail address of a key.
  mutating func address(_ key: String) throws -> Setting<String> {
    let setting = try value(key, .batch) { try $0.address() }
    note(key, setting.value, setting.origin)
    return setting
  }

  /// The e-mail address of a key that may have none.
  mutating func optionalAddress(_ key: String, _ reach: Reach = .batch) throws -> Setting<String?> {
    let setting = try optional(key, reach) { try $0.address() }
    if let address = setting.value { note(key, address, setting.origin) }
    return setting
  }

  /// The web address of a key, which holds the placeholder.
  mutating func link(_ key: String, holding placeholder: String) throws -> Setting<String> {
    let setting = try value(key, .batch) { try $0.link(holding: placeholder) }
    note(key, setting.value, setting.origin)
    return setting
  }

  private mutating func note(_ key: String, _ address: String, _ origin: SettingOrigin) {
    guard let domain = ExampleDomain.named(in: address) else { return }
    examples.append((path(of: key), domain, origin))
  }

  private func path(of key: String) -> String {
    [carried.mapping?.key, key].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// Notes every key of the file that was not asked for.
  mutating func finish() {
    guard let file, let mapping = file.mapping else { return }
    guard let entries = file.entries else {
      errors.append(mapping.noMapping(of: asked))
      return
    }
    for entry in entries where entry.name.map({ !asked.contains($0) }) ?? true {
      errors.append(mapping.unknown(entry, expected: asked))
    }
  }
}
