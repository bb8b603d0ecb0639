/// Room for values at a fixed place, zeroed, aligned for whole vectors.
final class Buffer<Value: BitwiseCopyable> {
  let start: UnsafeMutablePointer<Value>
  let count: Int

  init(_ count: Int, of zero: Value) {
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Value>.stride,
      alignment: 64
    )
    start = bytes.bindMemory(to: Value.self, capacity: max(count, 1))
    start.initialize(repeating: zero, count: count)
    self.count = count
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
