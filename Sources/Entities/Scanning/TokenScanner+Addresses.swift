/// URLs and e-mail addresses: what is found by the mark in its middle.
extension TokenScanner {
    /// Takes the URLs with a scheme, and hands what lies between them to the next step.
    ///
    /// Inside a URL (`isInside`) further URLs are taken, but not looked into again: else a chain of them would cost
    /// quadratic time.
    mutating func scanWebAddresses(_ text: Span<UInt8>, _ window: Range<Int>, isInside: Bool) {
        var floor = window.lowerBound
        var cursor = floor
        while let separator = Self.schemeSeparator(text, cursor..<window.upperBound) {
            cursor = separator + 3
            switch WebAddress.read(text, separator: separator, window: floor..<window.upperBound) {
            case .address(let address):
                scanMailAddresses(text, floor..<address.range.lowerBound)
                take(address, text, isInside: isInside)
                floor = address.range.upperBound
                cursor = floor
            case .rejected(let range): reject(.url, range, .invalidHost)
            case .other: break
            }
        }
        scanMailAddresses(text, floor..<window.upperBound)
    }

    private mutating func take(_ address: WebAddress, _ text: Span<UInt8>, isInside: Bool) {
        report(Entity(kind: .url, normalized: address.value), address.range)
        guard looksInside(.url) else { return }
        if let host = address.hostEntity { report(host, address.host) }
        guard !isInside else { return }
        scanWebAddresses(text, address.pathStart..<address.range.upperBound, isInside: true)
    }

    private static func schemeSeparator(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position + 2 < range.upperBound {
            if text[position] == .colon, text[position + 1] == .slash, text[position + 2] == .slash { return position }
            position += 1
        }
        return nil
    }

    /// Takes the e-mail addresses, and hands what lies between them to the next step.
    mutating func scanMailAddresses(_ text: Span<UInt8>, _ window: Range<Int>) {
        var floor = window.lowerBound
        var cursor = floor
        while let sign = text.firstPosition(of: .at, in: cursor..<window.upperBound) {
            cursor = sign + 1
            switch MailAddress.read(text, sign: sign, window: floor..<window.upperBound) {
            case .address(let address):
                scanRuns(text, floor..<address.range.lowerBound)
                take(address, text)
                floor = address.range.upperBound
                cursor = floor
            case .rejected(let range, let reason): reject(.email, range, reason)
            case .other: break
            }
        }
        scanRuns(text, floor..<window.upperBound)
    }

    private mutating func take(_ address: MailAddress, _ text: Span<UInt8>) {
        report(Entity(kind: .email, normalized: address.value), address.range, isSubjectToContext: true)
        guard looksInside(.email), let domain = DomainName.normalized(text, address.domain) else { return }
        report(Entity(kind: .domain, normalized: domain), address.domain)
    }
}
