import Entities

/// What recognition promises for any bytes.
enum Promises {
    private static let plain = EntityRecognizer()
    private static let everything = EntityRecognizer(kinds: Set(EntityKind.allCases), nested: true)

    /// The first promise that is broken for `input`; nil when all are kept.
    static func fault(_ input: [UInt8]) -> String? {
        let recognition = plain.recognize(input)
        return fault(recognition, input, mayOverlap: false)
            ?? fault(everything.recognize(input), input, mayOverlap: true)
            ?? argumentFault(String(decoding: input.prefix(200), as: UTF8.self))
    }

    private static func fault(_ recognition: Recognition, _ input: [UInt8], mayOverlap: Bool) -> String? {
        var last = 0
        for found in recognition.entities {
            if !isSlice(found.range, found.text, input) { return "\(found.range) does not slice back: \(found)" }
            if found.range.lowerBound < last { return "out of order: \(found)" }
            last = mayOverlap ? found.range.lowerBound : found.range.upperBound
            if let fault = valueFault(found.entity) { return fault }
        }
        let stray = recognition.dropped.first { !isSlice($0.range, $0.text, input) }
        return stray.map { "\($0.range) does not slice back: \($0)" }
    }

    private static func isSlice(_ range: Range<Int>, _ text: String, _ input: [UInt8]) -> Bool {
        !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= input.count
            && String(decoding: input[range], as: UTF8.self) == text
    }

    private static func valueFault(_ entity: Entity) -> String? {
        if entity.value.isEmpty { return "empty value: \(entity)" }
        let again = Entity(entity.kind, entity.value)
        return again == entity ? nil : "its value gives \(String(describing: again)): \(entity)"
    }

    private static func argumentFault(_ text: String) -> String? {
        for kind in EntityKind.allCases {
            if let entity = Entity(kind, text), let fault = valueFault(entity) { return fault }
        }
        return Entity(recognizing: text).flatMap(valueFault)
    }
}
