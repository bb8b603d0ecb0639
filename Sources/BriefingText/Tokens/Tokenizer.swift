/// Cuts a text into tokens, each with its place in the text.
///
/// Follows the Penn Treebank where it splits clitics (`do` `n't`, `Kim` `'s`, `can` `not`) and the
/// Universal Dependencies of English where it splits compounds at hyphens (`anti` `-`
/// `government`). Abbreviations keep their stop, numbers their commas and points; addresses, names
/// of hosts, handles and tags stay whole, and a run of one mark is one token.
public struct Tokenizer: Sendable {
  /// Makes the tokenizer of English.
  public init() {}

  /// The tokens of `text`, in order, never overlapping, white space left out.
  ///
  /// - Complexity: linear in the length of the text.
  public func tokens(in text: SourceText) -> [Token] {
    var scanner = TokenScanner(scalars: text.scalars)
    return scanner.scan()
  }
}
