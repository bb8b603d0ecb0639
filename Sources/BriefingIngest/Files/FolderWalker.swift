internal import Glibc

/// Walks a folder and the folders in it in the byte order of the paths, links never followed.
struct FolderWalker {
  let maximumDepth: Int

  /// One thing in the folder, valid while it is visited.
  struct Item {
    let path: FolderPath
    /// The open folder that holds it.
    let parent: Int32
    /// Whether it is a file; other things carry the reason why they are not read.
    let obstacle: SkipReason?
  }

  /// Calls `visit` for every file, and for everything that can not be read; hidden names are left
  /// out.
  ///
  /// - Throws: ``IngestError`` when the folder itself can not be opened.
  func walk(_ folder: String, visit: (Item) -> Void) throws(IngestError) {
    do throws(SystemError) {
      let root = try FileDescriptor(
        opening: Array(folder.utf8),
        in: AT_FDCWD,
        flags: O_DIRECTORY
      )
      try walk(root, path: nil, depth: 0, visit: visit)
    } catch {
      throw IngestError(folder: folder, error)
    }
  }

  private func walk(
    _ folder: borrowing FileDescriptor,
    path: FolderPath?,
    depth: Int,
    visit: (Item) -> Void
  ) throws(SystemError) {
    for entry in try entries(of: folder, path: path) {
      guard entry.isFolder else {
        visit(Item(path: entry.path, parent: folder.number, obstacle: entry.obstacle))
        continue
      }
      do throws(SystemError) {
        guard depth < maximumDepth else {
          let obstacle = SkipReason.folderTooDeep(limit: maximumDepth)
          visit(Item(path: entry.path, parent: folder.number, obstacle: obstacle))
          continue
        }
        let inner = try FileDescriptor(
          opening: entry.path.name,
          in: folder.number,
          flags: O_DIRECTORY | O_NOFOLLOW
        )
        try walk(inner, path: entry.path, depth: depth + 1, visit: visit)
      } catch {
        visit(Item(path: entry.path, parent: folder.number, obstacle: SkipReason(error)))
      }
    }
  }

  private struct Entry {
    let path: FolderPath
    let isFolder: Bool
    let obstacle: SkipReason?

    /// Folders sort as if their name ended in `/`, which makes the order of a walk that of paths.
    var sortKey: [UInt8] { isFolder ? path.name + [UInt8(ascii: "/")] : path.name }
  }

  private func entries(
    of folder: borrowing FileDescriptor,
    path: FolderPath?
  ) throws(SystemError) -> [Entry] {
    var entries: [(key: [UInt8], entry: Entry)] = []
    for name in try folder.names() {
      let path = path?.appending(name) ?? FolderPath(name)
      if path.isHidden { continue }
      let entry: Entry
      do throws(SystemError) {
        let kind = try FileStatus(of: name, in: folder.number).kind
        let obstacle = kind == .file ? nil : SkipReason.notAFile(kind.rawValue)
        entry = Entry(path: path, isFolder: kind == .folder, obstacle: obstacle)
      } catch {
        entry = Entry(path: path, isFolder: false, obstacle: SkipReason(error))
      }
      entries.append((entry.sortKey, entry))
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return entries.map(\.entry)
  }
}
