package org.prikbord.model.kudos;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** Something that the company stands for, and that people thank each other for. */
@Entity
@Table(name = "company_value")
public class CompanyValue {
    @Id
    @Column(name = "value_key")
    private String key;

    private String icon;

    private int place;

    @ElementCollection
    @CollectionTable(name = "company_value_name", joinColumns = @JoinColumn(name = "value_key"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    protected CompanyValue() {}

    public String key() {
        return key;
    }

    /** The name of a drawing in the product's set of icons. */
    public String icon() {
        return icon;
    }

    public int place() {
        return place;
    }

    /** Names by language. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }
}
