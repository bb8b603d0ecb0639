import Testing

@testable import BriefingModel

@Test func `the module links`() {}
