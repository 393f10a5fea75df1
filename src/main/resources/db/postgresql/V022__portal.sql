-- The portal's boundary: portal.submit is all that the portal can do.
CREATE SCHEMA portal;

-- Check digit of a run of decimal digits by Verhoeff's scheme: d = multiplication in the dihedral group D5, p = permutation.
CREATE FUNCTION verhoeff(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    d CONSTANT text[] := ARRAY['0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
                               '5987604321', '6598710432', '7659821043', '8765932104', '9876543210'];
    p CONSTANT text[] := ARRAY['0123456789', '1576283094', '5803796142', '8916043527',
                               '9453126870', '4286573901', '2793806415', '7046913258'];
    inverse CONSTANT text := '0432156789';
    c int := 0;
BEGIN
    FOR i IN 1..length(digits) LOOP
        c := substr(d[c + 1], substr(p[i % 8 + 1], substr(digits, length(digits) - i + 1, 1)::int + 1, 1)::int + 1, 1)::int;
    END LOOP;
    RETURN substr(inverse, c + 1, 1);
END $$;

CREATE FUNCTION next_folio(moment timestamptz) RETURNS text LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    y int := extract(year FROM moment AT TIME ZONE 'America/Mexico_City');
    n bigint;
    padded text;
BEGIN
    INSERT INTO folio_counter (year, last) VALUES (y, 1)
        ON CONFLICT (year) DO UPDATE SET last = folio_counter.last + 1 RETURNING last INTO n;
    padded := lpad(n::text, greatest(6, length(n::text)), '0');
    RETURN 'OV-' || y || '-' || padded || '-' || verhoeff(y || padded);
END $$;

-- Hands in a document: the same key again gives the same folio and no second request.
-- Errors: null_value_not_allowed, program_limit_exceeded (a document over 48 MB or a key over 200 characters).
CREATE FUNCTION portal.submit(kind text, key text, document text) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    allotted text;
BEGIN
    IF submit.kind IS NULL OR submit.key IS NULL OR submit.document IS NULL OR submit.key = '' THEN
        RAISE null_value_not_allowed USING MESSAGE = 'kind, key and document are all required';
    END IF;
    IF length(submit.key) > 200 OR length(submit.kind) > 40 OR octet_length(submit.document) > 50331648 THEN
        RAISE program_limit_exceeded USING MESSAGE = 'key over 200 characters, kind over 40 or document over 48 MB';
    END IF;
    SELECT p.folio INTO allotted FROM portal_document p WHERE p.kind = submit.kind AND p.portal_key = submit.key;
    IF allotted IS NULL THEN
        INSERT INTO portal_document (kind, portal_key, folio, body, source, received_at, state)
        VALUES (submit.kind, submit.key, next_folio(now()), submit.document, 'portal', now(), 'PENDING')
        ON CONFLICT ON CONSTRAINT portal_document_key DO NOTHING RETURNING folio INTO allotted;
        IF allotted IS NULL THEN
            SELECT p.folio INTO allotted FROM portal_document p WHERE p.kind = submit.kind AND p.portal_key = submit.key;
        END IF;
    END IF;
    RETURN allotted;
END $$;
