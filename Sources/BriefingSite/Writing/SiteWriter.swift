internal import BriefingText
internal import CRename
internal import FoundationEssentials
internal import Glibc

/// Writes a site into a folder beside the published one and puts it in its place in one step.
///
/// Readers of the published folder see the old site or the new one, never half of each. Files whose
/// bytes did not change are hard links to the old ones and so keep their modification time; files of
/// an older site that are no longer part of it go; files that are not of this program stay.
public struct SiteWriter: ~Copyable {
  /// The list of the site's own files, in the format of `sha256sum`, so that
  /// `sha256sum --check briefing-manifest.txt` verifies a published copy.
  public static let manifestName = "briefing-manifest.txt"

  /// The published folder, links in its path resolved.
  public let output: String
  private let staging: String
  private let oldPaths: Set<String>
  private var newHashes: [(path: String, hash: String)] = []
  private var madeFolders: Set<String> = []
  private var isPublished = false

  private init(output: String, staging: String, oldPaths: Set<String>) {
    self.output = output
    self.staging = staging
    self.oldPaths = oldPaths
  }

  /// Prepares to write into `output`, which is made where it is missing; what runs that were killed
  /// left beside it is removed.
  ///
  /// - Parameter force: whether a folder that holds files and no manifest may be written into; its
  ///   own files stay unless a file of the site has their name.
  /// - Throws: ``SiteError/foreignFolder(path:)``, or ``SiteError/file(path:reason:)`` when a folder
  ///   cannot be made.
  public static func open(output: String, force: Bool) throws(SiteError) -> SiteWriter {
    let given = trimmed(output)
    var isFolder = false
    if FileManager.default.fileExists(atPath: given, isDirectory: &isFolder) {
      guard isFolder else { throw .file(path: given, reason: "is not a folder") }
    } else {
      try makeFolder(given)
    }
    let path = try resolved(given)
    let manifest = FileManager.default.contents(atPath: path + "/" + manifestName)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let isEmpty = names.allSatisfy { $0.hasPrefix(".") }
    guard manifest != nil || isEmpty || force else { throw .foreignFolder(path: given) }
    removeLeftovers(beside: path, isPublished: manifest != nil)
    let staging = sibling(of: path, suffix: "new-\(getpid())")
    try? FileManager.default.removeItem(atPath: staging)
    try makeFolder(staging)
    let oldPaths = manifest.map { paths(in: Array($0)) } ?? []
    return SiteWriter(output: path, staging: staging, oldPaths: oldPaths)
  }

  /// Removes the folders of runs that are over.
  ///
  /// - Parameter isPublished: whether a site stands in the folder; if not, a run may have been killed
  ///   after it put the old one aside, and that one is kept.
  private static func removeLeftovers(beside path: String, isPublished: Bool) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for kind in isPublished ? ["new-", "old-"] : ["new-"] {
      let start = sibling(of: path, suffix: kind).split(separator: "/").last ?? ""
      for name in names where name.hasPrefix(start) {
        guard let process = pid_t(name.dropFirst(start.count)), process > 0,
          kill(process, 0) != 0, errno == ESRCH
        else { continue }
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
    }
  }

  deinit {
    if !isPublished { try? FileManager.default.removeItem(atPath: staging) }
  }

  /// Writes one file of the site.
  ///
  /// - Throws: ``SiteError/file(path:reason:)`` when it cannot be written, or its path leads out of
  ///   the folder.
  public mutating func write(_ file: SiteFile) throws(SiteError) {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      throw .file(path: file.path, reason: "leads out of the site's folder")
    }
    let folder = parts.dropLast().joined(separator: "/")
    if !folder.isEmpty, madeFolders.insert(folder).inserted {
      try Self.makeFolder(staging + "/" + folder)
    }
    newHashes.append((file.path, ContentHash.sha256(of: file.bytes)))
    try add(file.bytes, as: file.path)
  }

  /// Puts the new site in the place of the old one.
  ///
  /// - Throws: ``SiteError/file(path:reason:)`` when a file that is not ours cannot be kept or the
  ///   folders cannot be exchanged; the old site then stands as it was.
  public consuming func publish() throws(SiteError) {
    var manifest = ""
    for (path, hash) in newHashes.sorted(by: { $0.path < $1.path }) {
      manifest += "\(hash)  \(path)\n"
    }
    try add(Array(manifest.utf8), as: Self.manifestName)
    let own = Set(newHashes.map(\.path)).union(oldPaths).union([Self.manifestName])
    try keepForeignFiles(in: "", own: own)
    try exchange()
    isPublished = true
    try? FileManager.default.removeItem(atPath: staging)
  }

  // MARK: Steps

  /// Links the published file where its bytes are the same, else writes a new one.
  private func add(_ bytes: [UInt8], as path: String) throws(SiteError) {
    let old = output + "/" + path
    let target = staging + "/" + path
    if Self.isRegular(old, with: bytes), link(old, target) == 0 { return }
    try Self.write(bytes, to: target)
  }

  private func exchange() throws(SiteError) {
    var status = stat()
    guard stat(output, &status) == 0, chmod(staging, status.st_mode & 0o7777) == 0 else {
      throw Self.failure(output)
    }
    if renameat2(AT_FDCWD, staging, AT_FDCWD, output, rename_exchange) == 0 { return }
    // File systems without an exchange: two renames, the old site kept until the second holds.
    let aside = Self.sibling(of: output, suffix: "old-\(getpid())")
    guard rename(output, aside) == 0 else { throw Self.failure(output) }
    guard rename(staging, output) == 0 else {
      let error = Self.failure(output)
      _ = rename(aside, output)
      throw error
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  /// Links into the new folder whatever stands in the old one and is not ours.
  private func keepForeignFiles(in folder: String, own: Set<String>) throws(SiteError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output + "/" + folder)) ?? []
    // Our own folders are never empty.
    if names.isEmpty, !folder.isEmpty { try Self.makeFolder(staging + "/" + folder) }
    for name in names.sorted() {
      let path = folder.isEmpty ? name : folder + "/" + name
      guard !own.contains(path) else { continue }
      let source = output + "/" + path
      let target = staging + "/" + path
      var status = stat()
      guard lstat(source, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try keepForeignFiles(in: path, own: own)
      } else {
        if !folder.isEmpty { try Self.makeFolder(staging + "/" + folder) }
        guard link(source, target) == 0 || errno == EEXIST else { throw Self.failure(source) }
      }
    }
  }

  // MARK: Files

  private static func trimmed(_ path: String) -> String {
    var result = path
    while result.count > 1, result.hasSuffix("/") { result.removeLast() }
    return result
  }

  /// The absolute path of a folder that exists, without links.
  private static func resolved(_ path: String) throws(SiteError) -> String {
    guard let result = unsafe realpath(path, nil) else { throw failure(path) }
    defer { unsafe free(result) }
    return unsafe String(cString: result)
  }

  /// A hidden folder beside `path`, on the same file system.
  private static func sibling(of path: String, suffix: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? path
    let folder = parts.dropLast().joined(separator: "/")
    let prefix = path.hasPrefix("/") && folder.isEmpty ? "/" : folder.isEmpty ? "" : folder + "/"
    return prefix + ".\(name).\(suffix)"
  }

  private static func makeFolder(_ path: String) throws(SiteError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .file(path: path, reason: "the folder cannot be made")
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(SiteError) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + written },
          bytes.count - written
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(path)
        _ = close(descriptor)
        throw error
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Whether `path` is a plain file that holds exactly `bytes`.
  private static func isRegular(_ path: String, with bytes: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count, let data = FileManager.default.contents(atPath: path)
    else { return false }
    return data.elementsEqual(bytes)
  }

  private static func failure(_ path: String) -> SiteError {
    .file(path: path, reason: unsafe String(cString: strerror(errno)))
  }

  /// The files that a manifest lists.
  private static func paths(in manifest: [UInt8]) -> Set<String> {
    var paths: Set<String> = []
    for line in String(decoding: manifest, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      if parts.count == 2 { paths.insert(String(parts[1].drop { $0 == " " })) }
    }
    return paths
  }
}
