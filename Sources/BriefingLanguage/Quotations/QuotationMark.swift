/// A token that is a quotation mark.
struct QuotationMark: Equatable, Sendable {
  /// Which side of a quotation a mark can stand on.
  enum Direction: Equatable, Sendable {
    case opening
    case closing
    case either
  }

  /// Whether it is a double mark, or two single ones typed for it.
  let isDouble: Bool
  /// Which side it can stand on by its shape alone.
  let direction: Direction

  /// The mark that the token `text` is; nil when it is none.
  init?(_ text: String) {
    guard let first = text.utf8.first,
      first >= 0xC2 || first == 0x22 || first == 0x27 || first == 0x60
    else { return nil }
    switch text {
    case "\u{201C}", "\u{201E}", "\u{AB}", "``", "\u{2018}\u{2018}":
      self.init(isDouble: true, direction: .opening)
    case "\u{201D}", "\u{BB}", "\u{2019}\u{2019}":
      self.init(isDouble: true, direction: .closing)
    case "\"", "''", "\u{201F}":
      self.init(isDouble: true, direction: .either)
    case "\u{2018}", "`", "\u{201B}":
      self.init(isDouble: false, direction: .opening)
    case "\u{2019}":
      self.init(isDouble: false, direction: .closing)
    case "'":
      self.init(isDouble: false, direction: .either)
    default:
      return nil
    }
  }

  private init(isDouble: Bool, direction: Direction) {
    self.isDouble = isDouble
    self.direction = direction
  }
}
