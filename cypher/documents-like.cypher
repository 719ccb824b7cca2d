// Documents of one form, year and country: one of them may be an older version of another.
MATCH (document:Document {form: $form})
WHERE coalesce(document.year, 0) = $year AND coalesce(document.country, '') = $country
RETURN document.id AS id, document.name AS name
ORDER BY document.importedAt DESC, id
LIMIT $limit
