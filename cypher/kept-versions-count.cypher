// How many versions a kept record has.
MATCH (version:_KeptVersion {of: $of})
RETURN count(version) AS total
