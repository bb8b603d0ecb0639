/// Reads comma-separated values as RFC 4180 has them.
enum CSVReader {
  /// The cells, row by row.
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if next == "\"" {
          cell += "\""
          next = scalars.next()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(cell)
        cell = ""
      } else if scalar == "\r", next == "\n" {
        next = scalars.next()
        rows.append(row + [cell])
        (row, cell) = ([], "")
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
