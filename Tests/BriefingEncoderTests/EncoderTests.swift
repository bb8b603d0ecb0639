import Testing

@testable import BriefingEncoder
