/// Turns sources into flat node trees; the templates that one parser has read share its names.
struct TemplateParser {
  /// The names of templates: all partials and parents that were met, known or not.
  private(set) var templateNames = NameTable()
  /// The names of blocks.
  private(set) var blockNames = NameTable()
  private let options: TemplateOptions

  init(options: TemplateOptions) {
    self.options = options
  }

  /// Numbers a template's name.
  mutating func number(ofTemplate name: String) -> Int {
    templateNames.number(of: name)
  }

  /// Parses a source.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - name: the template's name, which decides on its escaping.
  ///   - file: the path that errors show.
  mutating func template(
    from source: [UInt8],
    name: String,
    file: String
  ) throws(TemplateError) -> Template {
    var tokens = try TemplateScanner.tokens(
      of: source,
      file: file,
      depthLimit: options.depthLimit
    )
    tokens = LineLayout.apply(to: tokens, of: source)
    tokens = BlockIndentation.remove(from: tokens, of: source)
    let escaping = TemplateEscaping(templateName: name) ?? options.defaultEscaping
    var builder = TemplateBuilder(source: source, file: file, escaping: escaping)
    return try builder.template(
      from: tokens,
      templateNames: &templateNames,
      blockNames: &blockNames
    )
  }
}
