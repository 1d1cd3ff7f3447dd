extension RawValue {
  /// A field of a CSV file as the value that it stands for: numbers are plain digits.
  init(csv bytes: UnsafeRawBufferPointer, for column: Column) {
    if bytes.isEmpty {
      self = .absent
    } else if column.holdsNumbers, let number = bytes.plainNumber {
      self = .integer(number)
    } else {
      self = .text(bytes)
    }
  }
}
