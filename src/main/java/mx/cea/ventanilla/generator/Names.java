package mx.cea.ventanilla.generator;

import java.util.List;

/// Names of people and companies, the most frequent ones first. The people are nobody: names are put together by chance.
public final class Names {
    public static final List<String> GIVEN = List.of(
            "María", "José", "Juan", "Guadalupe", "Luis", "Ana", "Francisco", "Juana", "Carlos", "Rosa", "Antonio",
            "Margarita", "Jesús", "Leticia", "Miguel", "Alejandra", "Pedro", "Verónica", "Alejandro", "Gabriela",
            "Manuel", "Patricia", "Jorge", "Laura", "Roberto", "Teresa", "Fernando", "Adriana", "Daniel", "Claudia",
            "Ricardo", "Silvia", "Arturo", "Elena", "Javier", "Yolanda", "Raúl", "Beatriz", "Sergio", "Mónica",
            "Héctor", "Lourdes", "Eduardo", "Carmen", "Óscar", "Norma", "Martín", "Irma", "Ramón", "Araceli",
            "Ignacio", "Socorro", "Gerardo", "Alma", "Rubén", "Cristina", "Felipe", "Esperanza", "Tomás", "Zenaida");
    public static final List<String> SURNAMES = List.of(
            "Hernández", "García", "Martínez", "López", "González", "Rodríguez", "Pérez", "Sánchez", "Ramírez", "Cruz",
            "Flores", "Gómez", "Morales", "Vázquez", "Reyes", "Jiménez", "Torres", "Díaz", "Gutiérrez", "Mendoza",
            "Ruiz", "Aguilar", "Ortiz", "Moreno", "Castillo", "Álvarez", "Romero", "Chávez", "Rivera", "Juárez",
            "Ramos", "Herrera", "Medina", "Vargas", "Castro", "Guzmán", "Muñoz", "Rojas", "Contreras", "Salazar",
            "Luna", "Ortega", "Estrada", "Bautista", "Guerrero", "Soto", "Olvera", "Resendiz", "Trejo", "Uribe",
            "Feregrino", "Montes", "Camacho", "Nieto", "Peña", "Arvizu", "Landeros", "Ugalde", "Septién", "Zamarripa");
    /// One surname each (REG-2).
    static final List<String> COMPOUND_SURNAMES = List.of(
            "de la Cruz", "de Jesús", "Montes de Oca", "de León", "Ponce de León", "de los Santos", "de la Vega",
            "del Castillo", "de la Torre", "de la Rosa", "San Juan", "del Río");
    /// What old records write where there is no second surname (REG-2b).
    static final List<String> NO_SURNAME = List.of("X", "XX", ".", "-");

    static final List<String> TRADES = List.of(
            "Inmobiliaria", "Ferretería", "Panificadora", "Restaurante", "Hotel", "Lavandería", "Autolavado", "Clínica",
            "Transportes", "Plásticos", "Textiles", "Constructora", "Purificadora", "Comercializadora", "Tortillería");
    static final List<String> TRADE_NAMES = List.of(
            "Las Jacarandas", "del Bajío", "La Espiga", "El Mezquite", "Los Tres Pinos", "del Semidesierto", "El Acueducto",
            "Gota a Gota", "La Milpa", "Cerro Azul", "Los Encinos", "El Mesón & Hijos", "\"La Abuela\"", "San Telmo");
    static final List<String> FORMS = List.of(
            ", S.A. de C.V.", ", S.A. de C.V.", ", S. de R.L. de C.V.", ", S.C.", ", A.C.", ", S.A.S.", "");

    private Names() {}
}
