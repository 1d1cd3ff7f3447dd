import StarStandard

/// Reads the values of an edition's file, and notes what is wrong with each, so that all of it is told at once.
struct EditionReader {
  let document: YAMLValue
  /// The edition whose values hold where the file names none.
  let standard: Edition?
  private(set) var errors: [ConfigurationError] = []

  init(_ document: YAMLValue, standard: Edition?) {
    self.document = document
    self.standard = standard
  }

  mutating func note(_ error: ConfigurationError) { errors.append(error) }

  /// What is read of a value; nil where there is none, or something is wrong with it.
  mutating func read<Value>(_ value: YAMLValue?, _ read: (YAMLValue) throws -> Value) -> Value? {
    guard let value else { return nil }
    do {
      return try read(value)
    } catch let error as ConfigurationError {
      errors.append(error)
    } catch {
      errors.append(value.error("\(error)"))
    }
    return nil
  }

  /// The values of a mapping, by their keys.
  ///
  /// - Parameters:
  ///   - value: nil where there is none, of which nothing is said.
  ///   - keys: those that there may be.
  ///   - required: those that there must be.
  mutating func mapping(_ value: YAMLValue?, _ keys: [String], required: [String] = []) -> [String: YAMLValue] {
    guard let value else { return [:] }
    guard let entries = value.entries else {
      errors.append(value.noMapping(of: keys))
      return [:]
    }
    var values: [String: YAMLValue] = [:]
    for entry in entries {
      if let name = entry.name, keys.contains(name) {
        values[name] = entry.value
      } else {
        errors.append(value.unknown(entry, expected: keys))
      }
    }
    for key in required where values[key] == nil { errors.append(value.error("lacks the key \(key)")) }
    return values
  }

  /// A word of the file, else that of the standard; nil where there is none.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ values: [String: YAMLValue], _ key: String, in group: String, else otherwise: Word?
  ) -> Word? where Word.RawValue == String {
    if let value = values[key] { return read(value) { try $0.word() } }
    if otherwise == nil { errors.append(document.error("lacks the key \(group).\(key)")) }
    return otherwise
  }
}
