/// What a node stands for when its kind does not say it, and the source line to name in errors.
struct NodeMark: Equatable {
  /// The parts that our conventions add to the tree.
  enum Role: UInt {
    case foldOpening = 1
    case foldClosing, table, caption, row, cell, figure
  }

  /// The bits of the word that hold the role; the line is above them.
  private static let roleWidth: UInt = 4

  let role: Role
  let line: Int

  init(_ role: Role, line: Int) {
    self.role = role
    self.line = line
  }

  /// Reads the word kept in a node; 0 stands for no mark.
  init?(bits: UInt) {
    guard let role = Role(rawValue: bits & (1 << Self.roleWidth - 1)) else { return nil }
    self.role = role
    line = Int(bits >> Self.roleWidth)
  }

  var bits: UInt { UInt(line) << Self.roleWidth | role.rawValue }
}
