/// A row of a CSV file with its line end (RFC 4180). A cell that holds a separator, a quote or a control character is quoted.
package func csvRow(_ cells: [String]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(cells.reduce(2) { $0 + $1.utf8.count + 3 })
  for (index, cell) in cells.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    var cell = cell
    cell.withUTF8 { append($0, to: &bytes) }
  }
  bytes += "\r\n".utf8
  return bytes
}

private func append(_ cell: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
  let quote = UInt8(ascii: "\"")
  guard cell.contains(where: { $0 == UInt8(ascii: ",") || $0 == quote || $0 < 0x20 }) else {
    bytes.append(contentsOf: cell)
    return
  }
  bytes.append(quote)
  for byte in cell {
    if byte == quote { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(quote)
}
