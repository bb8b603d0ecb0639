internal import Synchronization

/// The workspaces that no thread uses at the moment.
final class WorkspacePool: Sendable {
  private let weights: EncoderWeights
  private let free = Mutex<[Workspace]>([])

  init(_ weights: EncoderWeights) { self.weights = weights }

  /// Runs `body` with a workspace of its own.
  func withWorkspace<Result>(
    _ body: (Workspace) throws(EncoderError) -> Result
  ) throws(EncoderError) -> Result {
    let waiting = free.withLock { $0.popLast() }
    let workspace: Workspace
    if let waiting { workspace = waiting } else { workspace = try Workspace(weights) }
    defer { free.withLock { $0.append(workspace) } }
    return try body(workspace)
  }
}
