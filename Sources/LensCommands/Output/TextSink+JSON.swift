import DefenderAPI

extension TextSink {
    /// Writes one JSON document and a line break; on a terminal, characters in it that act are made visible.
    func write(json: JSONValue) throws(OutputClosed) {
        var bytes: [UInt8] = []
        json.write(to: &bytes)
        if isTerminal {
            try write(line: TerminalText(String(decoding: bytes, as: UTF8.self)))
        } else {
            bytes.append(UInt8(ascii: "\n"))
            try write(bytes: bytes)
        }
    }
}
