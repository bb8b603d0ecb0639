/// A name to look up in the context stack: `.`, `name`, `a.b.c`, or `.name`.
struct TemplatePath: Sendable, Hashable {
  /// The name as it is written.
  let name: String
  /// The parts between the full stops; none for `.`.
  let parts: [String]
  /// Whether only the top of the stack is searched, since the name begins with a full stop.
  let isLocal: Bool

  /// Takes a name apart, or gives `nil` where a part of it is empty.
  init?(_ name: String) {
    self.name = name
    isLocal = name.utf8.first == ASCII.fullStop
    if name == "." {
      parts = []
    } else {
      parts = (isLocal ? name.dropFirst() : name[...])
        .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      if parts.contains("") { return nil }
    }
  }
}
