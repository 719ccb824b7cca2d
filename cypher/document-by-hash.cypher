// The document whose bytes have this checksum.
MATCH (document:_Document {hash: $hash})
RETURN document.body AS body
