internal import BriefingTemplate
internal import FoundationEssentials

/// The templates and assets that a site is made with.
public struct SiteTemplates: Sendable {
  /// The parsed templates.
  let library: TemplateLibrary
  /// The style sheet, the search script, the icon and the JSON Schema, sorted by path.
  let assets: [SiteFile]

  /// Reads the folders; a file in an earlier folder replaces that of the same name in a later one.
  ///
  /// - Throws: ``SiteError/template(_:)`` for a template that cannot be parsed,
  ///   ``SiteError/file(path:reason:)`` for an asset that cannot be read.
  public init(directories: [String]) throws(SiteError) {
    do {
      library = try TemplateLibrary(directories: directories)
    } catch {
      throw .template(error)
    }
    assets = try Self.assets(in: directories)
  }

  private static func assets(in directories: [String]) throws(SiteError) -> [SiteFile] {
    var files: [String: SiteFile] = [:]
    for directory in directories {
      let folder = directory + "/assets"
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        continue
      }
      for name in names.sorted() where files[name] == nil && isPlain(name) {
        let path = folder + "/" + name
        guard let data = FileManager.default.contents(atPath: path) else {
          throw .file(path: path, reason: "cannot be read")
        }
        files[name] = SiteFile(path: "assets/" + name, bytes: Array(data))
      }
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// A name that is safe in an address and no leftover of an editor.
  private static func isPlain(_ name: String) -> Bool {
    !name.hasPrefix(".") && name.contains(".")
      && name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
          || byte == 45 || byte == 46 || byte == 95
      }
  }
}
