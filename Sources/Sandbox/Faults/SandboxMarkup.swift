/// Puts markup in front of names and titles, as somebody would who names a device or a file to attack its readers.
enum SandboxMarkup {
    /// What is put there unless the fault says otherwise; free of characters that JSON escapes.
    static let standard = "<script>alert(1)</script><img src=x onerror=alert(2)>"

    /// Members whose values begin with the markup, in Graph, in the endpoint API and in hunting rows.
    private static let members = [
        "title", "displayName", "deviceDnsName", "computerDnsName", "fileName", "Title", "DeviceName", "FileName",
        "ProcessCommandLine", "Subject", "requestor", "requestorComment",
    ]

    /// The same answer with the markup in it.
    static func spoil(_ answer: SandboxAnswer, with markup: String) async throws -> SandboxAnswer {
        var answer = answer
        var text = String(decoding: try await answer.collectedBody(), as: UTF8.self)
        for member in members {
            // A second time for objects that are written into a string, as hunting does with dynamic values.
            for beginning in ["\"\(member)\":\"", "\\\"\(member)\\\":\\\""] {
                text = text.replacing(beginning, with: beginning + markup)
            }
        }
        answer.body = .bytes(Array(text.utf8))
        return answer
    }
}
